package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.DatabaseKey;
import org.haidang.duties.CallBack;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.FollowUpIndexer;
import org.haidang.duties.FollowUps;
import org.haidang.duties.FollowUps.Shown;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.haidang.store.local.LocalStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A due list of a hundred thousand follow-ups in the encrypted store. */
@Tag("long")
class LongDueListTest {

  private static final int MANY = 100_000;
  private static final int BATCH = 2_000;

  @TempDir Path folder;

  @Test
  void any_screenful_of_a_hundred_thousand_comes_at_once() {
    var random = new Random(1);
    var key = new byte[DatabaseKey.BYTES];
    random.nextBytes(key);
    var account = new Account("lan", "Lan", Role.COUNSELOR, "HN");
    var workstation = UUID.randomUUID();
    var indexer = new RecordIndexer(Map.of(RecordType.FOLLOW_UP, new FollowUpIndexer()));
    var clock = Clock.systemUTC();
    try (var store =
        LocalStore.open(folder, new DatabaseKey(key), workstation, indexer, clock, new Json())) {
      var pen = new Pen(Ids.timeOrdered(), clock, account, workstation);
      var now = clock.instant();
      for (int from = 0; from < MANY; from += BATCH) {
        var batch = new ArrayList<Change>();
        for (int i = 0; i < BATCH; i++) {
          batch.add(pen.make(RecordType.FOLLOW_UP, body(random, now)));
        }
        store.register().save(batch);
      }
      var followUps = new FollowUps(store.register(), pen);
      long opened =
          time(() -> assertThat(followUps.list(Shown.CENTRE, now).size()).isEqualTo(MANY));
      var list = followUps.list(Shown.CENTRE, now);
      long slowest = 0;
      for (int i = 0; i < 50; i++) {
        int at = random.nextInt(MANY - 60);
        slowest = Math.max(slowest, time(() -> assertThat(list.rows(at, 60)).hasSize(60)));
      }
      System.out.printf(
          "due.open = %d ms, due.page.slowest = %d ms, %d rows%n", opened, slowest, MANY);
      assertThat(opened).isLessThan(10_000);
      assertThat(slowest).isLessThan(1_000);
    }
  }

  private static long time(Runnable what) {
    long began = System.nanoTime();
    what.run();
    return (System.nanoTime() - began) / 1_000_000;
  }

  /** One in fifty is due. */
  private static Body body(Random random, Instant now) {
    var due =
        random.nextInt(50) == 0
            ? now.minus(Duration.ofMinutes(random.nextInt(10_000)))
            : now.plus(Duration.ofMinutes(1 + random.nextInt(500_000)));
    var urgency = Urgency.values()[random.nextInt(4)];
    var body =
        Body.EMPTY
            .with(FollowUpFields.KIND, FollowUp.Kind.CALL_BACK.stored())
            .with(RecordFields.STATE, FollowUp.State.OPEN.stored())
            .with(RecordFields.DUE, due.toString())
            .with(RecordFields.URGENCY, urgency.stored())
            .with(FollowUpFields.ABOUT, "hỏi đã về đến nhà chưa, việc " + random.nextInt())
            .with(FollowUpFields.PERMISSION, CallBack.Permission.YES.stored())
            .with(FollowUpFields.NUMBER, "09" + (10_000_000 + random.nextInt(89_999_999)));
    var hours =
        SafeHours.daily(
            ZoneId.of("Asia/Ho_Chi_Minh"),
            LocalTime.of(random.nextInt(24), 0),
            LocalTime.of(random.nextInt(24), 30));
    for (var day : hours.days().entrySet()) {
      var span = day.getValue().getFirst();
      body =
          body.with(
              FollowUpFields.HOURS + day.getKey().name().toLowerCase(Locale.ROOT),
              span.from() + "-" + span.to());
    }
    return body;
  }
}
