package org.haidang.remote;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.function.Predicate;
import javax.net.ssl.X509TrustManager;
import org.haidang.access.ServerPin;
import org.jspecify.annotations.Nullable;

/**
 * Trusts servers by their key alone. Who signed the certificate, for which name and until when says
 * nothing that the pinned key does not say better, and a clock that is years off must not keep a
 * workstation from its server. Thread-safe.
 */
final class PinnedTrust implements X509TrustManager {

  private final Predicate<ServerPin> right;
  private volatile @Nullable ServerPin met;

  PinnedTrust(Predicate<ServerPin> right) {
    this.right = right;
  }

  /** A server that shows another key. */
  static final class OtherKey extends CertificateException {
    private static final long serialVersionUID = 1L;
  }

  /** The right server that was met last; null before. */
  @Nullable ServerPin met() {
    return met;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    // TLS itself lets the server prove that it has the first certificate's key.
    var pin = ServerPin.of(chain[0].getPublicKey());
    if (!right.test(pin)) {
      throw new OtherKey();
    }
    met = pin;
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException();
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
