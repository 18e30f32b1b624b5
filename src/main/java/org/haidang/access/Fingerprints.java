package org.haidang.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed fingerprints of words: HMAC-SHA-256 (RFC 2104), the first 12 bytes. Who has the key can ask
 * whether a word is among them; who has the fingerprints alone learns nothing but which are equal.
 * Of a million words two share a fingerprint once in 10^17 times. Immutable, thread-safe.
 */
public final class Fingerprints {

  /** The length of a fingerprint in bytes. */
  public static final int BYTES = 12;

  /** The length of a key in bytes. */
  public static final int KEY_BYTES = 32;

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  /**
   * Fingerprints by this key.
   *
   * @param key {@link #KEY_BYTES} bytes; copied
   * @throws IllegalArgumentException when it has another length
   */
  public Fingerprints(byte[] key) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key of another length");
    }
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** A key that nobody knows. */
  public static byte[] freshKey(SecureRandom random) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  /** The fingerprint of {@code word}. */
  public byte[] of(String word) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(word.getBytes(StandardCharsets.UTF_8)), BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
