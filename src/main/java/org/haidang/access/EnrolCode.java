package org.haidang.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * What an administrator hands to a computer that is to join: a secret that is good once, and the
 * beginning of the server's pin, so that already the first contact meets the right server or none.
 *
 * <p>Written in Crockford's Base32, eight groups of four: no I, L, O and U, capitals do not matter,
 * and what is easily mistaken is read as what was meant. A slip of the hand is noticed before
 * anything is sent.
 */
public final class EnrolCode {

  /** For how long a code may be used. */
  public static final Duration GOOD_FOR = Duration.ofHours(24);

  private static final int SECRET = 8;
  private static final int PIN = 10;
  private static final int CHECK = 2;
  private static final int BYTES = SECRET + PIN + CHECK;
  private static final int CHARACTERS = BYTES * 8 / 5;
  private static final int GROUP = 4;

  private final byte[] bytes;

  private EnrolCode(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A new one for the server with this pin. */
  public static EnrolCode fresh(ServerPin pin, SecureRandom random) {
    var secret = new byte[SECRET];
    random.nextBytes(secret);
    var bytes = Arrays.copyOf(secret, BYTES);
    System.arraycopy(pin.start(PIN), 0, bytes, SECRET, PIN);
    System.arraycopy(check(bytes), 0, bytes, SECRET + PIN, CHECK);
    return new EnrolCode(bytes);
  }

  /**
   * What somebody typed.
   *
   * @throws HaidangException {@link ErrorCode#ENROL_CODE_MISTYPED}
   */
  public static EnrolCode parse(String typed) {
    var plain = SpokenSigns.meant(typed).replaceAll("[\\s\\-–]", "");
    if (plain.length() != CHARACTERS) {
      throw new HaidangException(ErrorCode.ENROL_CODE_MISTYPED);
    }
    var bytes = new byte[BYTES];
    for (int i = 0; i < CHARACTERS; i++) {
      int five = SpokenSigns.ALL.indexOf(plain.charAt(i));
      if (five < 0) {
        throw new HaidangException(ErrorCode.ENROL_CODE_MISTYPED);
      }
      for (int bit = 0; bit < 5; bit++) {
        int at = i * 5 + bit;
        bytes[at / 8] |= (byte) (((five >> (4 - bit)) & 1) << (7 - at % 8));
      }
    }
    if (!Arrays.equals(check(bytes), Arrays.copyOfRange(bytes, SECRET + PIN, BYTES))) {
      throw new HaidangException(ErrorCode.ENROL_CODE_MISTYPED);
    }
    return new EnrolCode(bytes);
  }

  private static byte[] check(byte[] bytes) {
    return Arrays.copyOf(Digests.sha256(Arrays.copyOf(bytes, SECRET + PIN)), CHECK);
  }

  /** What is sent to the server, and only to one whose pin {@link #fits}. */
  public byte[] secret() {
    return Arrays.copyOf(bytes, SECRET);
  }

  /** Whether a server with this pin is the one that gave the code out. */
  public boolean fits(ServerPin pin) {
    return Arrays.equals(pin.start(PIN), Arrays.copyOfRange(bytes, SECRET, SECRET + PIN));
  }

  /** As it is read out and typed. */
  public String text() {
    var text = new StringBuilder();
    for (int i = 0; i < CHARACTERS; i++) {
      int five = 0;
      for (int bit = 0; bit < 5; bit++) {
        int at = i * 5 + bit;
        five = (five << 1) | ((bytes[at / 8] >> (7 - at % 8)) & 1);
      }
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(SpokenSigns.ALL.charAt(five));
    }
    return text.toString();
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "EnrolCode[]";
  }
}
