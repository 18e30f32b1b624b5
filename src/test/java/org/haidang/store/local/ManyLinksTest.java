package org.haidang.store.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.desk.Samples;
import org.haidang.model.Account;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Links;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.people.CaseFields;
import org.haidang.people.CaseIndexer;
import org.haidang.people.NoteIndexer;
import org.haidang.people.PersonIndexer;
import org.haidang.people.Timelines;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.RecordIndexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case of ten thousand contacts, in the encrypted store. */
class ManyLinksTest {

  private static final int CONTACTS = 10_000;
  private static final int AT_ONCE = 1_000;

  @TempDir Path folder;

  @Test
  void a_case_of_ten_thousand_contacts_opens_within_a_second_and_gains_another() {
    var indexer =
        new RecordIndexer(
            Map.of(
                RecordType.PERSON,
                new PersonIndexer(_ -> List.of()),
                RecordType.CASE,
                new CaseIndexer(),
                RecordType.NOTE,
                new NoteIndexer()));
    var lan = new Account("lan", "Trần Lan", Role.COUNSELOR, "HN");
    var pen = new Pen(Ids.timeOrdered(), Clock.systemUTC(), lan, Samples.WORKSTATION);
    try (var store =
        LocalStore.open(
            folder, Stores.key(1), Samples.WORKSTATION, indexer, Stores.CLOCK, new Json())) {
      var register = store.register();
      var matter = pen.make(RecordType.CASE, Body.EMPTY.with(CaseFields.TITLE, "Đường dây"));
      register.save(List.of(matter));
      var body = Body.EMPTY.with(Links.to(matter.record()), CaseFields.LINK);
      for (int done = 0; done < CONTACTS; done += AT_ONCE) {
        var some = new ArrayList<Change>();
        for (int i = 0; i < AT_ONCE; i++) {
          some.add(pen.make(RecordType.CONTACT, body.with("summary", "Cuộc gọi " + (done + i))));
        }
        register.save(some);
      }

      // Its own time on a processor: other tests may run beside it.
      var threads = ManagementFactory.getThreadMXBean();
      long from = threads.getCurrentThreadCpuTime();
      var opened = register.open(matter.record()).orElseThrow();
      var timeline = new Timelines(register).of(matter.record(), RecordType.CASE, 300);
      int all = register.linkedCount(matter.record(), RecordType.CONTACT);
      var took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - from);

      assertThat(all).isEqualTo(CONTACTS);
      assertThat(timeline.more()).isTrue();
      assertThat(timeline.moments()).hasSize(300);
      assertThat(opened.state().body().fields()).hasSizeLessThan(10);
      assertThat(took).isLessThan(Duration.ofSeconds(1));

      register.save(List.of(pen.make(RecordType.NOTE, body.with("text", "Thêm"))));
      assertThat(register.linked(matter.record(), Set.of(RecordType.NOTE), 5)).hasSize(1);
    }
  }
}
