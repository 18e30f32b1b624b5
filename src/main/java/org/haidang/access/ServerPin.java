package org.haidang.access;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * What a server is known by: the SHA-256 of its public key as certificates carry it
 * (SubjectPublicKeyInfo). The certificate around the key may change.
 *
 * @param text Base64 of 32 bytes
 */
public record ServerPin(String text) {

  private static final int BYTES = 32;

  public ServerPin {
    if (bytes(text).length != BYTES) {
      throw new HaidangException(ErrorCode.GARBLED_JSON);
    }
  }

  /** The pin of a server with this key. */
  public static ServerPin of(PublicKey key) {
    return new ServerPin(Base64.getEncoder().encodeToString(Digests.sha256(key.getEncoded())));
  }

  /** Its first bytes. */
  byte[] start(int length) {
    return Arrays.copyOf(bytes(text), length);
  }

  private static byte[] bytes(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new HaidangException(ErrorCode.GARBLED_JSON);
    }
  }
}
