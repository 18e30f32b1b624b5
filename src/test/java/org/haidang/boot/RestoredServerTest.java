package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.platform.Ids;
import org.haidang.store.central.Backups;
import org.haidang.sync.Cursor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A PostgreSQL brought back to an older state, and three workstations: one of which is destroyed
 * meanwhile, one that was off, one that was there. Nothing acknowledged is missing in the end.
 */
class RestoredServerTest {

  private static final String SUMMARY = "incident/summary";

  private static Content content;

  @TempDir Path folder;

  private CentralServer server;
  private String url;
  private int port;
  private Seat lan;
  private Seat minh;
  private Seat hoa;

  /** Who notices. */
  enum Noticed {
    BY_AN_ADMINISTRATOR,
    BY_THE_MARK,
    BY_A_WORKSTATION
  }

  @BeforeAll
  static void load() {
    content = SharedContent.get();
  }

  @AfterEach
  void close() {
    for (var seat : List.of(Optional.ofNullable(lan), Optional.ofNullable(minh))) {
      seat.ifPresent(Seat::close);
    }
    Optional.ofNullable(hoa).ifPresent(Seat::close);
    server.close();
  }

  private void serve(boolean marked) {
    server = CentralServer.open(folder.resolve("server"), url);
    if (marked) {
      server.watchHighWater();
    }
    port =
        Integer.parseInt(Doors.listen(server, port).replaceAll("\\D+", " ").strip().split(" ")[4]);
  }

  private Seat sit(String login) {
    var address = "https://127.0.0.1:" + port + "/";
    return Seat.take(new Seat.Plan(folder.resolve(login), address, content), login);
  }

  private static UUID save(Seat seat, UUID record, Edit... edits) {
    var opened = seat.store.contacts().open(record);
    var latest = opened.map(it -> it.latest()).orElse(null);
    var change =
        new Change(
            Ids.timeOrdered().next(),
            RecordType.CONTACT,
            record,
            latest,
            latest == null ? opened.map(it -> it.state().version()).orElse(null) : null,
            List.of(edits),
            seat.admitted.account().login(),
            seat.admitted.workstation(),
            Instant.now(),
            null);
    seat.store.contacts().save(change);
    return record;
  }

  private static UUID call(Seat seat, String summary) {
    return save(
        seat,
        Ids.timeOrdered().next(),
        new Edit(ContactFields.CENTRE, null, "HN"),
        new Edit(ContactFields.COUNSELOR, null, seat.admitted.account().login()),
        new Edit(SUMMARY, null, summary));
  }

  private static void edit(Seat seat, UUID record, String path, String to) {
    var from = seat.store.contacts().open(record).orElseThrow().state().body().get(path);
    save(seat, record, new Edit(path, from, to));
  }

  private static String read(Seat seat, UUID record, String path) {
    return seat.store
        .contacts()
        .open(record)
        .map(opened -> opened.state().body().get(path))
        .orElse(null);
  }

  private static void sent(Seat... seats) {
    for (var seat : seats) {
      Seat.await("all is sent", () -> seat.store.outbox().depth().waiting() == 0);
    }
  }

  private static void reads(Seat seat, UUID record, String path, String value) {
    Seat.await(path + " reads " + value, () -> value.equals(read(seat, record, path)));
  }

  private TreeMap<UUID, RecordState> atServer() {
    var records = new TreeMap<UUID, RecordState>();
    var page = server.ledger().read(Cursor.START, Set.of(Scopes.centre("HN")), null, 1000);
    page.items().forEach(item -> records.put(item.id(), item.whole()));
    return records;
  }

  private static TreeMap<UUID, RecordState> at(Seat seat) {
    var records = new TreeMap<UUID, RecordState>();
    for (var row : seat.store.contacts().find("", 1000)) {
      var state = seat.store.contacts().open(row.id()).orElseThrow().state();
      records.put(row.id(), state);
    }
    return records;
  }

  @Test
  void nothing_acknowledged_is_missing_in_the_end() {
    nothingIsMissing(Noticed.BY_A_WORKSTATION);
  }

  @Tag("long")
  @ParameterizedTest
  @EnumSource(names = {"BY_AN_ADMINISTRATOR", "BY_THE_MARK"})
  void whoever_notices_it(Noticed noticed) {
    nothingIsMissing(noticed);
  }

  private void nothingIsMissing(Noticed noticed) {
    var name = "restored_" + noticed.ordinal();
    url = Central.databaseUrl(name);
    serve(noticed == Noticed.BY_THE_MARK);
    Central.people(server);
    lan = sit("lan");
    minh = sit("minh");
    hoa = sit("hoa");
    var old = call(lan, "lúc sao lưu");
    var untouched = call(minh, "không ai sửa");
    reads(minh, old, SUMMARY, "lúc sao lưu");
    reads(hoa, old, SUMMARY, "lúc sao lưu");
    reads(hoa, untouched, SUMMARY, "không ai sửa");
    sent(lan, minh);
    hoa.close();
    server.close();
    Backups.make(name);

    serve(noticed == Noticed.BY_THE_MARK);
    lan.engine.tryNow();
    minh.engine.tryNow();
    // Twice the same field, on two computers, and another between.
    edit(lan, old, SUMMARY, "sửa lần một");
    reads(minh, old, SUMMARY, "sửa lần một");
    edit(minh, old, "incident/place", "Móng Cái");
    reads(lan, old, "incident/place", "Móng Cái");
    edit(lan, old, SUMMARY, "sửa lần hai");
    var young = call(lan, "chỉ Lan ghi, Minh đọc");
    reads(minh, young, SUMMARY, "chỉ Lan ghi, Minh đọc");
    edit(lan, young, SUMMARY, "Lan sửa thêm");
    reads(minh, old, SUMMARY, "sửa lần hai");
    reads(minh, young, SUMMARY, "Lan sửa thêm");
    var own = call(minh, "của Minh");
    sent(lan, minh);
    reads(lan, own, SUMMARY, "của Minh");
    if (noticed == Noticed.BY_THE_MARK) {
      server.close();
    }
    // Lan's computer is destroyed with all that is on it.
    lan.close();
    lan = null;
    server.close();
    Backups.bringBack(name);

    if (noticed == Noticed.BY_AN_ADMINISTRATOR) {
      try (var offline = CentralServer.open(folder.resolve("server"), url)) {
        assertThat(offline.beginLife()).isEqualTo(2);
      }
    }
    serve(noticed == Noticed.BY_THE_MARK);
    hoa = sit("hoa");
    edit(hoa, untouched, SUMMARY, "Hoa sửa sau khi khôi phục");
    sent(hoa);
    minh.engine.tryNow();

    for (var seat : List.of(minh, hoa)) {
      reads(seat, old, SUMMARY, "sửa lần hai");
      reads(seat, old, "incident/place", "Móng Cái");
      reads(seat, young, SUMMARY, "Lan sửa thêm");
      reads(seat, own, SUMMARY, "của Minh");
      reads(seat, untouched, SUMMARY, "Hoa sửa sau khi khôi phục");
      sent(seat);
    }
    var truth = atServer();
    assertThat(truth.keySet()).containsExactlyInAnyOrder(old, young, own, untouched);
    assertThat(truth.values()).allSatisfy(state -> assertThat(state.conflicts()).isEmpty());
    Seat.await("Minh has what the server has", () -> at(minh).equals(truth));
    Seat.await("Hoa has what the server has", () -> at(hoa).equals(truth));
    var lives = minh.admitted.server().restored().lives().lives();
    assertThat(lives).hasSize(2);
    assertThat(lives.getLast().parent()).isEqualTo(lives.getFirst().id());
    assertThat(lives.getLast().fork()).containsKey("centre:HN");
  }
}
