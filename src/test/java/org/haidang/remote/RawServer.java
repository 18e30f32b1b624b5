package org.haidang.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** A server below HTTP: says what it is told to, whatever it is asked. */
final class RawServer implements AutoCloseable {

  private interface Manner {
    void treat(Socket socket) throws IOException;
  }

  private final ServerSocket listening;

  private RawServer(Manner manner) throws IOException {
    listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> serve(manner));
  }

  /** Answers every connection with {@code words} and closes it. */
  static RawServer answering(String words) throws IOException {
    return new RawServer(
        socket -> {
          socket.getInputStream().read(new byte[1 << 16]);
          socket.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
          socket.shutdownOutput();
        });
  }

  /** Resets every connection once asked something. */
  static RawServer resetting() throws IOException {
    return new RawServer(
        socket -> {
          socket.getInputStream().read();
          // Closing with zero linger sends RST.
          socket.setSoLinger(true, 0);
        });
  }

  /** Answers with a blank every 50 ms, for as long as anybody listens. */
  static RawServer trickling() throws IOException {
    return new RawServer(
        socket -> {
          var out = socket.getOutputStream();
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99999\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
          while (true) {
            out.write(' ');
            LockSupport.parkNanos(50_000_000);
          }
        });
  }

  String address() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  private void serve(Manner manner) {
    while (!listening.isClosed()) {
      try (var socket = listening.accept()) {
        manner.treat(socket);
      } catch (IOException e) {
        // Closed from the other side, or at the end.
      }
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
