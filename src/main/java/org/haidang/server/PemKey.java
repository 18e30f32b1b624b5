package org.haidang.server;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.bouncycastle.jce.ECNamedCurveTable;

/** A private key on P-256 as other programs write it too: PKCS #8 in PEM. */
final class PemKey {

  private static final String CURVE = "secp256r1";
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";
  private static final int LINE = 64;

  private PemKey() {}

  /** A new pair. */
  static KeyPair fresh() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE));
    return generator.generateKeyPair();
  }

  /** The private half as text; the public one follows from it. */
  static String text(KeyPair pair) {
    var encoder = Base64.getMimeEncoder(LINE, new byte[] {'\n'});
    return BEGIN
        + "\n"
        + encoder.encodeToString(pair.getPrivate().getEncoded())
        + "\n"
        + END
        + "\n";
  }

  /**
   * The pair whose private half is this text.
   *
   * @throws GeneralSecurityException or {@link IllegalArgumentException} when it is none
   */
  static KeyPair read(String text) throws GeneralSecurityException {
    var encoded = text.replace(BEGIN, "").replace(END, "").replaceAll("\\s", "");
    var factory = KeyFactory.getInstance("EC");
    var bytes = Base64.getDecoder().decode(encoded);
    var own = (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(bytes));
    return new KeyPair(factory.generatePublic(open(own)), own);
  }

  /** Java does not multiply points of a curve for others; Bouncy Castle does. */
  private static ECPublicKeySpec open(ECPrivateKey own) {
    var curve = ECNamedCurveTable.getParameterSpec(CURVE);
    var point = curve.getG().multiply(own.getS()).normalize();
    BigInteger x = point.getAffineXCoord().toBigInteger();
    BigInteger y = point.getAffineYCoord().toBigInteger();
    return new ECPublicKeySpec(new java.security.spec.ECPoint(x, y), own.getParams());
  }
}
