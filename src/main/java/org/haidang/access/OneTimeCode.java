package org.haidang.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import org.haidang.platform.Digests;

/**
 * Codes that are read out once: ten signs that cannot be mistaken for each other (Crockford's
 * Base32), 50 random bits.
 */
public final class OneTimeCode {

  /** For how long one lets somebody set a password. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private static final int LENGTH = 10;
  private static final int GROUP = 5;

  private OneTimeCode() {}

  /** A fresh one, {@code XXXXX-XXXXX}. */
  public static String fresh(SecureRandom random) {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i == GROUP) {
        code.append('-');
      }
      code.append(SpokenSigns.ALL.charAt(random.nextInt(SpokenSigns.ALL.length())));
    }
    return code.toString();
  }

  /** What is kept of a code as it was typed: case, blanks and dashes do not count, nor O for 0. */
  public static byte[] hash(String typed) {
    var plain = SpokenSigns.meant(typed).replaceAll("[^0-9A-Z]", "");
    return Digests.sha256(plain.getBytes(StandardCharsets.UTF_8));
  }
}
