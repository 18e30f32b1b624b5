package org.haidang.boot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * Somebody on the line: ends TLS, reads each request, may alter it, hands it on and the answer
 * back.
 */
final class TlsProxy implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

  /** The requests that were understood, as bytes on the wire. */
  final List<byte[]> overheard = new CopyOnWriteArrayList<>();

  private final SSLServerSocket near;
  private final URI behind;
  private volatile UnaryOperator<String> altering = UnaryOperator.identity();

  /**
   * One before the server at {@code behind}.
   *
   * @param shown who it says it is
   * @param protocols the versions of TLS it speaks
   */
  TlsProxy(String behind, SSLContext shown, String... protocols) throws IOException {
    this.behind = URI.create(behind);
    near =
        (SSLServerSocket)
            shown
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    near.setEnabledProtocols(protocols);
    Thread.ofVirtual().start(this::accept);
  }

  /** As the server at {@code address} shows itself, whose private key lies in {@code key}. */
  static SSLContext as(String address, Path key) throws IOException, GeneralSecurityException {
    var chain = chain(address);
    var pem = Files.readString(key).replaceAll("-----[A-Z ]+-----|\\s", "");
    var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem));
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("it", KeyFactory.getInstance("EC").generatePrivate(encoded), null, chain);
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, new char[0]);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** What the server at {@code address} shows. */
  static Certificate[] chain(String address) throws IOException {
    try (var socket = connect(URI.create(address))) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates();
    }
  }

  private static SSLSocket connect(URI at) throws IOException {
    return (SSLSocket)
        Trusting.context().getSocketFactory().createSocket(at.getHost(), at.getPort());
  }

  String address() {
    return "https://127.0.0.1:" + near.getLocalPort() + "/";
  }

  /** From now on requests are handed on like this; a byte is a character. */
  void alter(UnaryOperator<String> to) {
    altering = to;
  }

  private void accept() {
    while (true) {
      try {
        var socket = near.accept();
        Thread.ofVirtual().start(() -> serve((SSLSocket) socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(SSLSocket socket) {
    try (socket) {
      var request = request(socket.getInputStream());
      overheard.add(request);
      var text = altering.apply(new String(request, StandardCharsets.ISO_8859_1));
      socket.getOutputStream().write(sent(text.getBytes(StandardCharsets.ISO_8859_1)));
      socket.getOutputStream().flush();
    } catch (IOException e) {
      // Whoever refused the other has said so to the other.
    }
  }

  /** What the server answers to these bytes, closing the connection afterwards. */
  byte[] sent(byte[] request) throws IOException {
    var text = new String(request, StandardCharsets.ISO_8859_1);
    var once = text.replaceFirst("(?i)\r\nconnection: [^\r]*\r\n", "\r\nConnection: close\r\n");
    boolean plain = behind.getScheme().equals("http");
    try (var onwards = plain ? new Socket(behind.getHost(), behind.getPort()) : connect(behind)) {
      onwards.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
      onwards.getOutputStream().flush();
      return onwards.getInputStream().readAllBytes();
    }
  }

  private static byte[] request(InputStream in) throws IOException {
    var read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new IOException();
      }
      read.write(next);
    }
    var length = LENGTH.matcher(read.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      new ByteArrayInputStream(in.readNBytes(Integer.parseInt(length.group(1)))).transferTo(read);
    }
    return read.toByteArray();
  }

  @Override
  public void close() {
    try {
      near.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
