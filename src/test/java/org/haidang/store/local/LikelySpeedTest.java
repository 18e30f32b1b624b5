package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.haidang.desk.Samples;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.LikelyEarlier;
import org.haidang.people.NameLikeness;
import org.haidang.people.PersonFacts;
import org.haidang.people.PersonFields;
import org.haidang.people.PersonIndexer;
import org.haidang.people.PersonKeys;
import org.haidang.people.PersonLikeness;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Likely earlier persons among ten thousand, in the encrypted store, while somebody types. */
class LikelySpeedTest {

  private static final int PERSONS = 10_000;
  private static final int AT_ONCE = 1_000;
  private static final List<String> FAMILIES =
      List.of("Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Giàng", "Lò");
  private static final List<String> MIDDLES =
      List.of("Thị", "Thị", "Văn", "Thị Thu", "Ngọc", "Minh");
  private static final List<String> GIVEN =
      List.of("Hoa", "Lan", "Hương", "Mai", "Dũng", "Nam", "Hải", "Linh", "Trang", "Mỷ", "Sơn");

  @TempDir Path folder;

  @Test
  void the_answer_comes_within_fifty_milliseconds() {
    var random = new Random(7);
    var lan = new Account("lan", "Trần Lan", Role.COUNSELOR, "HN");
    var pen = new Pen(Ids.timeOrdered(), Clock.systemUTC(), lan, Samples.WORKSTATION);
    var indexer = new RecordIndexer(Map.of(RecordType.PERSON, new PersonIndexer(PersonKeys::of)));
    try (var store =
        LocalStore.open(
            folder, Stores.key(1), Samples.WORKSTATION, indexer, Stores.CLOCK, new Json())) {
      for (int done = 0; done < PERSONS; done += AT_ONCE) {
        var some = new ArrayList<Change>();
        for (int i = 0; i < AT_ONCE; i++) {
          some.add(pen.make(RecordType.PERSON, person(random)));
        }
        store.register().save(some);
      }
      var earlier =
          new LikelyEarlier(
              store.register(),
              new PersonLikeness(NameLikeness.shipped()),
              _ -> List.of(),
              Clock.systemUTC());
      // Its own time on a processor: other tests may run beside it.
      var threads = ManagementFactory.getThreadMXBean();
      var took = new ArrayList<Long>();
      for (int i = 0; i < 60; i++) {
        var facts =
            new PersonFacts(List.of(name(random)), null, null, Set.of(), Set.of(number(random)));
        long from = threads.getCurrentThreadCpuTime();
        earlier.of(new LikelyEarlier.Asked(UUID.randomUUID(), List.of(facts), null));
        took.add(threads.getCurrentThreadCpuTime() - from);
      }
      var sorted = took.subList(20, 60).stream().sorted().toList();
      var median = Duration.ofNanos(sorted.get(sorted.size() / 2));
      System.out.printf(
          Locale.ROOT,
          "likely.earlier.p50 = %.1f ms, worst %.1f ms, of %d persons%n",
          median.toNanos() / 1e6,
          sorted.getLast() / 1e6,
          PERSONS);
      assertThat(median).isLessThan(Duration.ofMillis(50));
    }
  }

  private static Body person(Random random) {
    var name = "names/" + new UUID(random.nextLong(), random.nextLong());
    var phone = "phones/" + new UUID(random.nextLong(), random.nextLong());
    return Body.EMPTY
        .with(name, "1")
        .with(name + "/" + PersonFields.NAME_TEXT, name(random))
        .with(phone, "1")
        .with(phone + "/" + PersonFields.PHONE_NUMBER, number(random))
        .with(
            PersonFields.PROVINCE, "vn_" + Arrays.asList("01", "14", "40").get(random.nextInt(3)));
  }

  private static String name(Random random) {
    return of(FAMILIES, random) + " " + of(MIDDLES, random) + " " + of(GIVEN, random);
  }

  private static String number(Random random) {
    return "09" + (10_000_000 + random.nextInt(90_000_000));
  }

  private static String of(List<String> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
