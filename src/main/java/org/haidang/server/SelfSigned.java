package org.haidang.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Certificates that a key signs for itself. Java has no means of its own to make one; the ASN.1 of
 * Bouncy Castle that is here for Argon2id does, without its further jar for certificates.
 */
final class SelfSigned {

  private static final X500Name NAME = new X500Name("CN=haidang");

  /** As long as a program runs at a stretch and more; workstations look at the key alone. */
  private static final Duration LONG = Duration.ofDays(825);

  /** For tools whose clock is a little behind. */
  private static final Duration BEFORE = Duration.ofDays(1);

  private SelfSigned() {}

  /** One for {@code pair}, good from {@code now} on. */
  static X509Certificate certificate(KeyPair pair, Instant now) {
    try {
      var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      var generator = new V3TBSCertificateGenerator();
      generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(now.toEpochMilli())));
      generator.setSignature(algorithm);
      generator.setIssuer(NAME);
      generator.setSubject(NAME);
      generator.setStartDate(new Time(Date.from(now.minus(BEFORE))));
      generator.setEndDate(new Time(Date.from(now.plus(LONG))));
      generator.setSubjectPublicKeyInfo(
          SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
      var told = generator.generateTBSCertificate();
      var signing = Signature.getInstance("SHA256withECDSA");
      signing.initSign(pair.getPrivate());
      signing.update(told.getEncoded("DER"));
      var whole = new ASN1EncodableVector();
      whole.add(told);
      whole.add(algorithm);
      whole.add(new DERBitString(signing.sign()));
      return read(new DERSequence(whole).getEncoded("DER"));
    } catch (GeneralSecurityException | IOException e) {
      throw new HaidangException(ErrorCode.SERVER_KEY_DAMAGED, e);
    }
  }

  private static X509Certificate read(byte[] der) throws CertificateException {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new java.io.ByteArrayInputStream(der));
  }

  /** The first certificate of a file in PEM or DER; empty when there is none. */
  static Optional<X509Certificate> first(Path file) {
    try (var in = Files.newInputStream(file)) {
      var found = CertificateFactory.getInstance("X.509").generateCertificate(in);
      return found instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (IOException | CertificateException e) {
      return Optional.empty();
    }
  }
}
