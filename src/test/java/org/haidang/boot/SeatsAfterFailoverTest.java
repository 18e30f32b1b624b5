package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;
import org.haidang.store.central.Replicated;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workstations at work while the server's primary dies and its replica takes over. */
@Tag("long")
@Tag("faults")
class SeatsAfterFailoverTest {

  @TempDir Path folder;

  @Test
  void they_go_on_by_themselves_and_each_has_everything_once() throws Exception {
    var content = SharedContent.get();
    try (var pair = new Replicated(folder.resolve("pair"))) {
      pair.synchronous(true);
      try (var central = CentralServer.open(folder, pair.url())) {
        Central.people(central);
        var address = Doors.listen(central, 0);
        var generation = central.ledger().generation();
        try (var lan = Seat.take(new Seat.Plan(folder.resolve("lan"), address, content), "lan");
            var minh = Seat.take(new Seat.Plan(folder.resolve("minh"), address, content), "minh")) {
          var saved = new ArrayList<UUID>();
          for (int i = 0; i < 40; i++) {
            saved.add(save(lan));
            saved.add(save(minh));
            if (i == 15) {
              pair.failOver();
            }
          }
          for (var seat : List.of(lan, minh)) {
            Seat.await("all is sent", () -> seat.store.outbox().depth().waiting() == 0);
            Seat.await("all has arrived", () -> seat.held() == saved.size());
            assertThat(seat.store.outbox().depth().attention()).isZero();
            assertThat(seat.store.replica().cursor().generation()).isEqualTo(generation);
          }
          var truth = Truth.of(address, "hoa");
          assertThat(truth.records().keySet()).containsExactlyInAnyOrderElementsOf(saved);
          for (var seat : List.of(lan, minh)) {
            for (var state : truth.records().values()) {
              assertThat(Copy.of(seat.store.contacts().open(state.id()).orElseThrow().state()))
                  .isEqualTo(Copy.of(state));
              assertThat(state.version().n()).isEqualTo(1);
            }
          }
        }
      }
    }
  }

  private static UUID save(Seat seat) throws InterruptedException {
    var record = Ids.timeOrdered().next();
    var login = seat.admitted.account().login();
    seat.store
        .contacts()
        .save(
            new Change(
                Ids.timeOrdered().next(),
                RecordType.CONTACT,
                record,
                null,
                null,
                List.of(
                    new Edit(ContactFields.CENTRE, null, "HN"),
                    new Edit(ContactFields.COUNSELOR, null, login),
                    new Edit("incident/summary", null, Letters.of(record, 200))),
                login,
                seat.admitted.workstation(),
                java.time.Instant.now(),
                null));
    Thread.sleep(30);
    return record;
  }
}
