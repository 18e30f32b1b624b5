package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.haidang.content.PackPress;
import org.haidang.sync.Messages.SignIn;
import org.junit.jupiter.api.Test;

/** How much one workstation, one address and all of them together may ask of a node. */
class LimitsTest extends WithServer {

  private static final ServerLimits USUAL = ServerLimits.STANDARD;

  private RunningServer strict(ServerLimits limits) {
    return new RunningServer(store, store.accounts(), PackPress.closed(store.packs()), limits);
  }

  private static void untilTrue(java.util.function.BooleanSupplier what) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!what.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(10);
    }
  }

  @Test
  void one_workstation_has_so_many_requests_open_and_is_let_in_again_when_one_ends()
      throws Exception {
    var three = new ServerLimits(USUAL.pace(), 3, USUAL.wrong(), USUAL.connections(), USUAL.head());
    try (var strict = strict(three)) {
      var workstation = UUID.randomUUID();
      var lan = strict.token("lan", workstation);
      var held = new ArrayList<Response>();
      for (int i = 0; i < 3; i++) {
        held.add(strict.get("/v1/live", lan));
        assertThat(held.getLast().code()).isEqualTo(200);
      }

      try (var response = strict.post("/v1/changes", lan, push(desk.fresh()))) {
        assertThat(response.header("Retry-After")).isEqualTo("2");
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(strict.problem(response)).isEqualTo("429 SERVER_BUSY");
      }
      var elsewhere = strict.token("lan", UUID.randomUUID());
      assertThat(strict.problem(strict.get("/v1/where?record=x", elsewhere)))
          .as("another workstation")
          .isEqualTo("400 MALFORMED");

      // A line that is cut counts as ended as soon as the server writes to it.
      strict.client.connectionPool().evictAll();
      held.removeLast().close();
      untilTrue(
          () -> {
            try {
              store.append(List.of(desk.fresh()), desk.session());
              return strict.problem(strict.get("/v1/where?record=x", lan)).equals("400 MALFORMED");
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
      for (int i = 0; i < 50; i++) {
        assertThat(strict.problem(strict.get("/v1/where?record=x", lan)))
            .as("one after the other is never too many")
            .isEqualTo("400 MALFORMED");
      }
      held.forEach(Response::close);
    }
  }

  private String signIn(RunningServer at, String login, String password, String forwarded)
      throws IOException {
    var workstation = UUID.randomUUID();
    var body = at.json.bytes(new SignIn(login, password, workstation, RunningServer.KEY));
    var request =
        at.at("/v1/sign-in", null)
            .tag(UUID.class, workstation)
            .header("X-Forwarded-For", forwarded)
            .post(RequestBody.create(body, RunningServer.JSON));
    try (var response = at.call(request)) {
      return response.isSuccessful() ? "200" : at.problem(response);
    }
  }

  @Test
  void one_address_may_be_wrong_so_often_whatever_the_login_and_right_ones_cost_nothing()
      throws Exception {
    var few =
        new ServerLimits(
            USUAL.pace(),
            USUAL.openRequests(),
            new Addresses.Limits(3, 0),
            USUAL.connections(),
            USUAL.head());
    try (var strict = strict(few)) {
      for (int i = 0; i < 6; i++) {
        assertThat(signIn(strict, "lan", "lighthouse", "203.0.113.7")).isEqualTo("200");
      }
      for (int i = 0; i < 3; i++) {
        assertThat(signIn(strict, "nobody" + i, "x", "203.0.113.7")).isEqualTo("401 SIGN_IN_WRONG");
      }
      assertThat(signIn(strict, "lan", "lighthouse", "203.0.113.7"))
          .isEqualTo("429 SIGN_IN_TOO_MANY_HERE");
      assertThat(signIn(strict, "lan", "lighthouse", "198.51.100.1, 203.0.113.7"))
          .as("what the asker wrote before the proxy's own word does not help")
          .isEqualTo("429 SIGN_IN_TOO_MANY_HERE");
      assertThat(signIn(strict, "lan", "lighthouse", "203.0.113.7, 198.51.100.1"))
          .as("from elsewhere")
          .isEqualTo("200");
    }
  }

  @Test
  void a_head_that_comes_drop_by_drop_is_cut_off_and_a_line_that_rests_is_not() throws Exception {
    var quick =
        new ServerLimits(
            USUAL.pace(),
            USUAL.openRequests(),
            USUAL.wrong(),
            USUAL.connections(),
            Duration.ofMillis(400));
    try (var strict = strict(quick);
        var slow = new Socket("127.0.0.1", strict.server.port());
        var slowSecond = new Socket("127.0.0.1", strict.server.port());
        var resting = new Socket("127.0.0.1", strict.server.port())) {
      ask(resting);
      ask(slowSecond);
      var dropped = CompletableFuture.supplyAsync(() -> drops(slow));
      var droppedSecond = CompletableFuture.supplyAsync(() -> drops(slowSecond));

      assertThat(dropped.get(60, TimeUnit.SECONDS)).as("drops taken").isLessThan(100);
      assertThat(droppedSecond.get(60, TimeUnit.SECONDS)).as("of a second one").isLessThan(100);
      ask(resting);
    }
  }

  /** How many letters of a head are taken, one every 50 ms, until the line is cut. */
  private static int drops(Socket socket) {
    var head = "GET /v1/health HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(100);
    for (int i = 0; i < head.length(); i++) {
      try {
        socket.getOutputStream().write(head.charAt(i));
        socket.getOutputStream().flush();
        Thread.sleep(50);
        if (socket.getInputStream().available() == 0 && isCut(socket)) {
          return i;
        }
      } catch (IOException e) {
        return i;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return head.length();
  }

  private static boolean isCut(Socket socket) throws IOException {
    socket.setSoTimeout(1);
    try {
      return socket.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException e) {
      return false;
    }
  }

  private static void ask(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write("GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    socket.setSoTimeout(5_000);
    var told = new StringBuilder();
    while (!told.toString().contains("}")) {
      int next = socket.getInputStream().read();
      assertThat(next).isNotNegative();
      told.append((char) next);
    }
    assertThat(told.toString()).startsWith("HTTP/1.1 200");
  }

  @Test
  void one_connection_too_many_waits_until_another_ends() throws Exception {
    var two = new ServerLimits(USUAL.pace(), USUAL.openRequests(), USUAL.wrong(), 2, USUAL.head());
    try (var strict = strict(two);
        var first = new Socket("127.0.0.1", strict.server.port());
        var second = new Socket("127.0.0.1", strict.server.port())) {
      ask(first);
      ask(second);
      try (var third = new Socket("127.0.0.1", strict.server.port())) {
        var answered =
            CompletableFuture.runAsync(
                () -> {
                  try {
                    ask(third);
                  } catch (IOException e) {
                    throw new IllegalStateException(e);
                  }
                });
        Thread.sleep(300);
        assertThat(answered).as("waits").isNotDone();
        first.close();
        answered.get(60, TimeUnit.SECONDS);
      }
    }
  }
}
