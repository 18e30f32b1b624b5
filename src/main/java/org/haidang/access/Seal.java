package org.haidang.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The server's seal: Ed25519 (RFC 8032) as the JDK has it. Signatures and public keys are Base64,
 * keys in their standard encodings (X.509, PKCS #8). Immutable, thread-safe.
 */
public final class Seal {

  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey key;

  private Seal(PrivateKey key) {
    this.key = key;
  }

  /**
   * A fresh pair of keys.
   *
   * @param privateKey Base64 of PKCS #8; a secret
   * @param publicKey Base64
   */
  public record Pair(String privateKey, String publicKey) {
    /** Says which, never the secret. */
    @Override
    public String toString() {
      return "Pair[" + publicKey + "]";
    }
  }

  /** Makes a pair. */
  public static Pair fresh() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new Pair(
          Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
          Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The seal with this private key. */
  public static Seal of(String privateKey) {
    try {
      return new Seal(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The signature over {@code bytes}. */
  public String sign(byte[] bytes) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(bytes);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether {@code signature} is that of the key's owner over {@code bytes}. */
  public static boolean holds(String publicKey, byte[] bytes, String signature) {
    try {
      var verifier = Signature.getInstance(ALGORITHM);
      verifier.initVerify(publicKey(publicKey));
      verifier.update(bytes);
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PublicKey publicKey(String text) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
  }
}
