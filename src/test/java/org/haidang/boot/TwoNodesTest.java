package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.haidang.access.Guesses;
import org.haidang.fakes.RoughLine;
import org.haidang.fakes.RoughLine.Weather;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.remote.HttpCentralServer;
import org.haidang.store.central.Reports;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedNews;
import org.haidang.sync.Messages.Push;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.Messages.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two server nodes on one database are one server. */
class TwoNodesTest {

  private static CentralServer one;
  private static CentralServer other;
  private static String atOne;
  private static String atOther;

  private final Reports desk = new Reports("HN");
  private final List<HttpCentralServer> clients = new ArrayList<>();

  @BeforeAll
  static void start() {
    var url = Central.databaseUrl("two_nodes");
    one = CentralServer.open(Path.of("target"), url);
    Central.people(one);
    other = CentralServer.open(Path.of("target"), url);
    atOne = Doors.listen(one, 0);
    atOther = Doors.listen(other, 0);
  }

  @AfterAll
  static void stop() {
    one.close();
    other.close();
  }

  @AfterEach
  void close() {
    clients.forEach(HttpCentralServer::close);
  }

  private HttpCentralServer client(String address) {
    var client = Doors.client(address, desk.workstation);
    clients.add(client);
    return client;
  }

  private SignedIn signIn(HttpCentralServer client, String password) {
    var key = new byte[32];
    new Random().nextBytes(key);
    return client.signIn(
        new SignIn("lan", password, desk.workstation, Base64.getEncoder().encodeToString(key)));
  }

  @Test
  void a_session_of_one_holds_on_the_other_and_so_do_answers_and_cursors() {
    var here = client(atOne);
    var there = client(atOther);
    var in = signIn(here, Seat.PASSWORD);
    there.resume(in.token());
    var first = desk.fresh(new Edit("incident/summary", null, "một"));
    var second = desk.after(first, new Edit("incident/summary", "một", "hai"));

    var answers = here.push(new Push(List.of(first, second))).answers();

    assertThat(there.push(new Push(List.of(first, second))).answers()).isEqualTo(answers);
    var page = here.feed(Cursor.START, 1000, true, 0);
    assertThat(there.feed(Cursor.START, 1000, true, 0)).isEqualTo(page);
    var third = desk.on(first, answers.getLast().version(), new Edit("seen", null, "ba"));
    there.push(new Push(List.of(third)));
    var next = here.feed(page.cursor(), 1000, true, 0);
    assertThat(next.items()).hasSize(1);
    assertThat(next.items().getFirst().version().n()).isEqualTo(3);
    assertThat(there.feed(page.cursor(), 1000, true, 0)).isEqualTo(next);
    assertThat(signIn(there, Seat.PASSWORD).databaseKey()).isEqualTo(in.databaseKey());
  }

  @Test
  void what_one_takes_in_is_told_live_by_the_other() throws Exception {
    var here = client(atOne);
    var there = client(atOther);
    there.resume(signIn(here, Seat.PASSWORD).token());
    var news = new LinkedBlockingQueue<FeedNews>();
    try (var _ = there.live(news::add, _ -> {})) {
      var opening = news.poll(20, TimeUnit.SECONDS);
      assertThat(opening).isNotNull();
      long before = here.feed(Cursor.START, 1000, true, 0).cursor().in("centre:HN");
      news.clear();

      here.push(new Push(List.of(desk.fresh())));

      var told = news.poll(3, TimeUnit.SECONDS);
      assertThat(told).isEqualTo(new FeedNews("centre:HN", before + 1));
    }
  }

  @Test
  void wrong_passwords_are_counted_together() {
    var nodes = List.of(client(atOne), client(atOther));
    var nobody = desk.workstation;
    for (int guess = 0; guess < Guesses.FREE; guess++) {
      assertThat(refusal(nodes.get(guess % 2), nobody)).isEqualTo(ErrorCode.SIGN_IN_WRONG);
    }
    assertThat(nodes).allMatch(node -> refusal(node, nobody) == ErrorCode.SIGN_IN_TOO_MANY);
  }

  private static ErrorCode refusal(HttpCentralServer node, UUID workstation) {
    var key = Base64.getEncoder().encodeToString(new byte[32]);
    try {
      node.signIn(new SignIn("minh", "sai mật khẩu", workstation, key));
      throw new AssertionError("let in");
    } catch (HaidangException e) {
      return e.code();
    }
  }

  @Test
  void one_that_ends_under_load_takes_nothing_acknowledged_with_it() throws Exception {
    var url = Central.databaseUrl("two_nodes_one_ends");
    var acknowledged = new ConcurrentHashMap<UUID, ChangeAnswer>();
    try (var stays = CentralServer.open(Path.of("target"), url);
        var ends = CentralServer.open(Path.of("target"), url)) {
      Central.people(stays);
      var ports = List.of(port(Doors.listen(stays, 0)), port(Doors.listen(ends, 0)));
      try (var proxy = new RoughLine(() -> ports);
          var straight = new RoughLine(() -> List.of(ports.getFirst()))) {
        Doors.through(proxy.address(), "https://127.0.0.1:" + ports.getFirst() + "/");
        Doors.through(straight.address(), "https://127.0.0.1:" + ports.getFirst() + "/");
        var token = signIn(client(proxy.address()), Seat.PASSWORD).token();
        var writers = new ArrayList<Thread>();
        for (int writer = 0; writer < 4; writer++) {
          writers.add(Thread.ofPlatform().start(() -> write(proxy.address(), token, acknowledged)));
        }
        Seat.await("both are at work", () -> acknowledged.size() > 100);
        proxy.turn(Weather.CUT);
        ends.close();
        proxy.turn(Weather.FAIR);
        for (var writer : writers) {
          writer.join();
        }
        assertThat(acknowledged).hasSize(4 * 200);
        var truth = Truth.of(straight.address(), "hoa");
        assertThat(truth.records()).hasSize(4 * 200);
        var versions = new HashSet<Long>();
        truth.records().values().forEach(state -> versions.add(state.version().n()));
        assertThat(versions).as("taken in once each").containsExactly(1L);
      }
    }
  }

  private static int port(String address) {
    return java.net.URI.create(address).getPort();
  }

  /** 200 reports, each sent until it is answered, as a workstation does. */
  private void write(String address, String token, ConcurrentHashMap<UUID, ChangeAnswer> answers) {
    try (var client = Doors.client(address, desk.workstation)) {
      client.resume(token);
      var mine = new ArrayList<Change>();
      for (int i = 0; i < 200; i++) {
        mine.add(desk.fresh());
      }
      for (int from = 0; from < mine.size(); from += 5) {
        var batch = mine.subList(from, from + 5);
        while (!batch.stream().allMatch(change -> answers.containsKey(change.id()))) {
          try {
            client
                .push(new Push(batch))
                .answers()
                .forEach(answer -> answers.put(answer.change(), answer));
          } catch (HaidangException e) {
            Thread.onSpinWait();
          }
        }
      }
    }
  }
}
