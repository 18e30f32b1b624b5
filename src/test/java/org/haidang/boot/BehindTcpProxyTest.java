package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proxy that passes TLS on as it is says where each connection comes from. */
class BehindTcpProxyTest {

  @TempDir Path folder;

  /** Anybody's certificate: it is the line beneath that is looked at. */
  private static SSLContext trusting() throws GeneralSecurityException {
    var anybody =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String kind) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String kind) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    var context = SSLContext.getInstance("TLSv1.3");
    context.init(null, new TrustManager[] {anybody}, null);
    return context;
  }

  private static String health(int port, String before) throws Exception {
    try (var plain = new Socket("127.0.0.1", port)) {
      plain.setSoTimeout(5_000);
      plain.getOutputStream().write(before.getBytes(StandardCharsets.US_ASCII));
      try (var tls = trusting().getSocketFactory().createSocket(plain, "127.0.0.1", port, true)) {
        tls.getOutputStream()
            .write(
                "GET /v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
        return new String(tls.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      }
    }
  }

  @Test
  void a_node_takes_the_proxys_word_only_when_it_was_told_so() throws Exception {
    var url = Central.databaseUrl("behind_tcp_proxy");
    try (var server = CentralServer.open(folder, url);
        var untold = CentralServer.open(folder, url)) {
      int port = URI.create(server.listen("127.0.0.1", 0, true)).getPort();
      assertThat(health(port, "PROXY TCP4 203.0.113.7 127.0.0.1 4711 8111\r\n"))
          .startsWith("HTTP/1.1 200");
      assertThat(health(port, "")).as("straight").startsWith("HTTP/1.1 200");
      int bare = URI.create(untold.listen("127.0.0.1", 0)).getPort();
      assertThatThrownBy(() -> health(bare, "PROXY TCP4 203.0.113.7 127.0.0.1 4711 8111\r\n"))
          .as("a node that was not told so does not believe it")
          .isInstanceOf(IOException.class);
    }
  }
}
