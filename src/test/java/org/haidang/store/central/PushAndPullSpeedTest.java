package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.haidang.model.Scopes;
import org.haidang.platform.Json;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Cursor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints what 10,000 reports cost the database, beside the bare insert of the same rows. */
@Tag("long")
class PushAndPullSpeedTest {

  private static final int REPORTS = 10_000;
  private static final int BATCH = 500;

  @Test
  void ten_thousand_reports_go_in_and_come_out_again() throws Exception {
    for (int round = 0; round < 3; round++) {
      var address = TestDatabase.prepared("speed");
      var desk = new Reports("HN");
      var changes = desk.ofTwoKilobytes(REPORTS, round);
      System.out.println("change bytes " + new Json().bytes(changes.getFirst()).length);
      try (var store = TestDatabase.store(address)) {
        var start = System.nanoTime();
        for (int from = 0; from < REPORTS; from += BATCH) {
          var answers = store.append(changes.subList(from, from + BATCH), desk.session());
          assertThat(answers).allMatch(answer -> answer.outcome() == Outcome.ACCEPTED);
        }
        System.out.printf("central.push = %d ms%n", (System.nanoTime() - start) / 1_000_000);
        start = System.nanoTime();
        var cursor = Cursor.START;
        int items = 0;
        for (boolean more = true; more; ) {
          var page = store.read(cursor, Set.of(Scopes.centre("HN")), null, 1000);
          items += page.items().size();
          cursor = page.cursor();
          more = page.more();
        }
        System.out.printf("central.pull = %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(items).isEqualTo(REPORTS);
      }
      System.out.printf("central.push.raw = %d ms%n", BareRows.insertAgain(address, BATCH));
      System.out.printf("central.pull.raw = %d ms%n", BareRows.select(address, 1000));
    }
  }
}
