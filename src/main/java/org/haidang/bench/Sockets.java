package org.haidang.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.haidang.access.ServerPin;

/** Bare sockets to a server that is known by its pins: what a line costs without a client. */
final class Sockets {

  private Sockets() {}

  /** A connection that has shaken hands. */
  static Socket open(URI at, List<ServerPin> pins) throws IOException {
    var socket = (javax.net.ssl.SSLSocket) context(pins).getSocketFactory().createSocket();
    socket.setTcpNoDelay(true);
    socket.connect(new java.net.InetSocketAddress(at.getHost(), at.getPort()));
    socket.startHandshake();
    return socket;
  }

  /** One that remembers no session, so that each handshake is a whole one. */
  private static SSLContext context(List<ServerPin> pins) {
    try {
      var context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new TrustManager[] {new Pinned(pins)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Pinned(List<ServerPin> pins) implements X509TrustManager {

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      if (!pins.contains(ServerPin.of(chain[0].getPublicKey()))) {
        throw new CertificateException();
      }
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
}
