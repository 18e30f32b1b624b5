package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.content.PackPress;
import org.haidang.sync.Cursor;
import org.haidang.sync.HeartbeatMessages.Health;
import org.haidang.sync.HeartbeatMessages.Heard;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Seen;
import org.haidang.sync.HeartbeatMessages.Where;
import org.junit.jupiter.api.Test;

/** What workstations tell of themselves, who may read it, and how far a record has come. */
class HeartRouteTest extends WithServer {

  private final UUID minhs = UUID.randomUUID();

  private Heartbeat heartbeat(int waiting, Cursor read) {
    return new Heartbeat(
        waiting,
        1,
        Instant.parse("2026-03-01T08:00:00Z"),
        5L << 30,
        true,
        null,
        "0.1.0",
        List.of("tip-vi 2026112301"),
        720_000L,
        read);
  }

  private Heard beat(String token, Heartbeat heartbeat) throws Exception {
    var body = server.json.bytes(heartbeat);
    return server.read(server.post("/v1/heartbeat", token, body), Heard.class);
  }

  private Cursor read(long seq) {
    var scopes = new TreeMap<String, Long>();
    scopes.put("centre:HN", seq);
    return new Cursor(store.generation(), scopes);
  }

  @Test
  void it_is_answered_with_the_servers_clock_and_read_by_who_looks_after_the_workstations()
      throws Exception {
    var lan = server.token("lan", desk.workstation);
    var before = Instant.now();
    var told = heartbeat(3, Cursor.START);

    assertThat(beat(lan, told).now()).isBetween(before, Instant.now());
    beat(server.token("minh", minhs), heartbeat(0, Cursor.START));

    var hoa = server.token("hoa", UUID.randomUUID());
    var seen = server.read(server.get("/v1/health/workstations", hoa), Health.class);
    assertThat(seen.workstations())
        .filteredOn(each -> each.workstation().equals(desk.workstation))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.login()).isEqualTo("lan");
              assertThat(each.heartbeat()).isEqualTo(told);
            });
    assertThat(seen.workstations())
        .as("a supervisor's own centre")
        .allSatisfy(each -> assertThat(each.centre()).isEqualTo("HN"));
    var nga = server.token("nga", UUID.randomUUID());
    var all = server.read(server.get("/v1/health/workstations", nga), Health.class);
    assertThat(all.workstations()).anySatisfy(each -> assertThat(each.centre()).isEqualTo("DN"));
    assertThat(server.problem(server.get("/v1/health/workstations", lan)))
        .isEqualTo("403 NOT_PERMITTED");
  }

  @Test
  void a_day_of_it_is_kept() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var hoa = server.token("hoa", UUID.randomUUID());
    for (int i = 0; i < 3; i++) {
      beat(lan, heartbeat(i, Cursor.START));
      server.goAhead(Duration.ofHours(10));
    }
    beat(lan, heartbeat(9, Cursor.START));

    var day =
        server.read(server.get("/v1/health/workstations/" + desk.workstation, hoa), Health.class);

    assertThat(day.workstations())
        .extracting(each -> each.heartbeat().waiting())
        .containsExactly(9, 2, 1);
  }

  @Test
  void garbage_is_malformed() throws Exception {
    var lan = server.token("lan", desk.workstation);
    for (var body : List.of("{}", "[]", "{\"program\":\"x\"}", "{\"program\":1,\"read\":[]}")) {
      assertThat(
              server.problem(
                  server.post("/v1/heartbeat", lan, body.getBytes(StandardCharsets.UTF_8))))
          .isEqualTo("400 MALFORMED");
    }
    assertThat(server.problem(server.get("/v1/where?record=x", lan))).isEqualTo("400 MALFORMED");
  }

  @Test
  void a_record_is_seen_by_those_whose_reading_has_passed_it() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var other = UUID.randomUUID();
    var hoa = server.token("hoa", other);
    var change = desk.fresh();
    store.append(List.of(change), desk.session());
    long seq = store.positions(java.util.Set.of("centre:HN")).get("centre:HN");
    beat(lan, heartbeat(0, read(seq)));
    beat(hoa, heartbeat(0, read(seq - 1)));

    var where = server.read(server.get("/v1/where?record=" + change.record(), lan), Where.class);

    assertThat(where.n()).isEqualTo(1);
    assertThat(where.since()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    var seen = where.seen().getFirst();
    beat(hoa, heartbeat(0, read(seq)));
    var later = server.read(server.get("/v1/where?record=" + change.record(), lan), Where.class);
    assertThat(later.seen()).containsExactly(new Seen("HN", seen.have() + 1, seen.of()));
    assertThat(
            server.problem(
                server.get("/v1/where?record=" + change.record(), server.token("minh", minhs))))
        .as("another centre's")
        .isEqualTo("404 RECORD_MISSING");
  }

  @Test
  void who_asks_too_often_is_told_how_long_to_wait() throws Exception {
    var slow = new Pace.Limits(2, 0, 100, 1);
    try (var strict =
        new RunningServer(store, store.accounts(), PackPress.closed(store.packs()), slow)) {
      var lan = strict.token("lan", UUID.randomUUID());
      for (int i = 0; i < 2; i++) {
        assertThat(strict.problem(strict.get("/v1/where?record=x", lan)))
            .isEqualTo("400 MALFORMED");
      }
      try (var response = strict.get("/v1/where?record=x", lan)) {
        assertThat(response.header("Retry-After")).matches("\\d+");
        assertThat(strict.problem(response)).isEqualTo("429 SERVER_BUSY");
      }
      var elsewhere = strict.token("lan", UUID.randomUUID());
      assertThat(strict.problem(strict.get("/v1/where?record=x", elsewhere)))
          .as("another workstation")
          .isEqualTo("400 MALFORMED");
    }
  }

  @Test
  void json_deeper_than_anything_of_ours_is_malformed() throws Exception {
    var lan = server.token("lan", desk.workstation);
    var deep = "{\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + ",\"changes\":[]}";

    assertThat(
            server.problem(server.post("/v1/changes", lan, deep.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("400 MALFORMED");
  }
}
