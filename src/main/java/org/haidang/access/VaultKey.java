package org.haidang.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The server's key, from which each value's own key and nonce are drawn: HKDF-SHA-256 (RFC 5869).
 * Immutable, thread-safe.
 */
final class VaultKey {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;

  VaultKey(byte[] key) {
    this.key = new SecretKeySpec(key, "HKDF");
  }

  /** By what it is known; tells nothing of it. */
  byte[] id() {
    return Arrays.copyOf(
        derive("haidang vault id".getBytes(StandardCharsets.UTF_8)), Vault.ID_BYTES);
  }

  /**
   * The cipher of one value.
   *
   * @param head what its key is drawn from; bound to it
   * @param row bound to it
   */
  Cipher cipher(int mode, byte[] head, String row) throws GeneralSecurityException {
    var both = derive(head);
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(both, 0, Vault.KEY_BYTES, "AES"),
          new GCMParameterSpec(TAG_BITS, both, Vault.KEY_BYTES, NONCE));
      cipher.updateAAD(head);
      cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
      return cipher;
    } finally {
      Arrays.fill(both, (byte) 0);
    }
  }

  private byte[] derive(byte[] info) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, Vault.KEY_BYTES + NONCE));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
