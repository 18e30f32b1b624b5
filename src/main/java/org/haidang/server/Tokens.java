package org.haidang.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.haidang.platform.Digests;

/** Session tokens: 32 random bytes for the workstation, their SHA-256 for the store. */
final class Tokens {

  private static final int BYTES = 32;

  private Tokens() {}

  static String fresh(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    return Digests.sha256(token.getBytes(StandardCharsets.UTF_8));
  }
}
