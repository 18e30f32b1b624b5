package org.haidang.fakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haidang.fakes.RoughLine.Weather;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bad lines of other tests are as bad as they say. */
class RoughLineTest {

  private ServerSocket echo;
  private RoughLine line;

  @BeforeEach
  void open() throws IOException {
    echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::answer);
    line = new RoughLine(() -> List.of(1, echo.getLocalPort()));
  }

  @AfterEach
  void close() throws IOException {
    line.close();
    echo.close();
  }

  private void answer() {
    try {
      while (true) {
        var socket = echo.accept();
        Thread.ofVirtual()
            .start(
                () -> {
                  try (socket) {
                    socket.getInputStream().transferTo(socket.getOutputStream());
                  } catch (IOException e) {
                    // The line was cut.
                  }
                });
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), line.port());
    socket.setSoTimeout(60_000); // on a busy machine
    return socket;
  }

  private static long millisFor(Socket socket, int bytes) throws IOException {
    long begin = System.nanoTime();
    socket.getOutputStream().write(new byte[bytes]);
    assertThat(socket.getInputStream().readNBytes(bytes)).hasSize(bytes);
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  @Test
  void a_fair_line_goes_to_the_program_that_takes_it() throws Exception {
    try (var socket = connect()) {
      assertThat(millisFor(socket, 100_000)).isLessThan(20_000);
      socket.shutdownOutput();
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void a_cut_resets_who_speaks_and_who_comes() throws Exception {
    try (var socket = connect()) {
      millisFor(socket, 1);
      line.turn(Weather.CUT);
      assertThatThrownBy(() -> millisFor(socket, 1))
          .isInstanceOfAny(IOException.class, AssertionError.class);
    }
    try (var socket = connect()) {
      assertThatThrownBy(() -> millisFor(socket, 1))
          .isInstanceOfAny(IOException.class, AssertionError.class);
    }
    line.turn(Weather.FAIR);
    try (var socket = connect()) {
      millisFor(socket, 1);
    }
  }

  @Test
  void a_stalled_line_holds_back_and_then_gives_all() throws Exception {
    try (var socket = connect()) {
      line.turn(Weather.STALLED);
      socket.getOutputStream().write(new byte[1_000]);
      socket.setSoTimeout(200);
      assertThatThrownBy(socket.getInputStream()::read).isInstanceOf(SocketTimeoutException.class);
      line.turn(Weather.FAIR);
      socket.setSoTimeout(60_000);
      assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
    }
  }

  @Test
  void a_slow_line_has_32_kilobits_a_second_each_way() throws Exception {
    try (var socket = connect()) {
      line.turn(Weather.SLOW);
      assertThat(millisFor(socket, 4_000)).isBetween(1_000L, 20_000L);
    }
  }

  @Test
  void a_late_line_takes_two_seconds_each_way_and_is_not_slow() throws Exception {
    try (var socket = connect()) {
      line.turn(Weather.LATE);
      // At 32 kbit/s they would take almost a minute.
      assertThat(millisFor(socket, 200_000)).isBetween(4_000L, 40_000L);
    }
  }

  @Test
  void a_half_open_line_swallows_and_never_tells() throws Exception {
    try (var socket = connect()) {
      millisFor(socket, 1);
      line.turn(Weather.HALF_OPEN);
      try (var other = connect()) {
        // The system answers for the line; that takes who comes a moment later.
        while (line.taken() < 2) {
          Thread.sleep(5);
        }
        line.turn(Weather.FAIR);
        for (var each : List.of(socket, other)) {
          each.setSoTimeout(200);
          each.getOutputStream().write(new byte[1_000]);
          assertThatThrownBy(each.getInputStream()::read)
              .isInstanceOf(SocketTimeoutException.class);
        }
      }
    }
    try (var socket = connect()) {
      millisFor(socket, 1);
    }
  }
}
