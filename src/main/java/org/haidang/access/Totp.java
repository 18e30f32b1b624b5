package org.haidang.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * One-time codes by time (RFC 6238) as every authenticator on a telephone makes them: HMAC-SHA-1,
 * steps of 30 s, six digits. Immutable, thread-safe.
 */
public final class Totp {

  /** So long a fresh secret is: what RFC 4226 section 4 recommends. */
  public static final int SECRET_BYTES = 20;

  /** One step before and after is taken too, for clocks that differ and hands that are slow. */
  private static final int AROUND = 1;

  private static final int DIGITS = 6;
  private static final long STEP_SECONDS = 30;
  private static final String USUAL = "HmacSHA1";

  private Totp() {}

  /** The step of time that {@code now} lies in. */
  public static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step, with its leading zeros. */
  public static String code(byte[] secret, long step) {
    return code(USUAL, secret, step, DIGITS);
  }

  /** As RFC 6238 has it, with another hash and another number of digits. */
  static String code(String algorithm, byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret, algorithm));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xF;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7FFF_FFFF;
      return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The step whose code was typed, about {@code now}; empty when it is none of them. */
  public static OptionalLong typed(byte[] secret, String typed, Instant now) {
    var given = typed.getBytes(StandardCharsets.UTF_8);
    for (long step = step(now) - AROUND; step <= step(now) + AROUND; step++) {
      if (MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.UTF_8))) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The secret as people type it into an authenticator: Base32. */
  public static String text(byte[] secret) {
    return Base32.toBase32String(secret).replace("=", "");
  }

  /** The secret as an authenticator reads it from a picture. */
  public static String uri(byte[] secret, String login) {
    var who = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Haidang:"
        + who
        + "?secret="
        + text(secret)
        + "&issuer=Haidang&algorithm=SHA1&digits="
        + DIGITS
        + "&period="
        + STEP_SECONDS;
  }
}
