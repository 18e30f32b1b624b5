package org.haidang.store.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of changes that people made without knowing of each other. */
class LedgerMergingTest {

  private static LedgerGround at;

  @BeforeAll
  static void open() {
    at = new LedgerGround("ledger_merging");
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @BeforeEach
  void remember_where_the_feed_is() {
    at.remember();
  }

  @Test
  void edits_of_different_fields_made_at_the_same_time_both_stay() {
    var report = at.desk.fresh(new Edit("age", null, "15"), new Edit("sex", null, "f"));
    at.push(at.desk, report);
    at.push(at.desk, at.desk.on(report, at.version(1), new Edit("age", "15", "16")));

    var answer =
        at.push(at.otherDesk, at.otherDesk.on(report, at.version(1), new Edit("sex", "f", "m")));

    assertThat(answer.outcome()).isEqualTo(Outcome.MERGED);
    assertThat(answer.version()).isEqualTo(at.version(3));
    assertThat(at.standing(report).body().get("age")).isEqualTo("16");
    assertThat(at.standing(report).body().get("sex")).isEqualTo("m");
    assertThat(at.standing(report).conflicts()).isEmpty();
  }

  @Test
  void edits_of_the_same_field_are_both_kept_until_a_person_settles_them() {
    var report = at.desk.fresh(new Edit("age", null, "15"));
    at.push(at.desk, report);
    var mine = at.desk.on(report, at.version(1), new Edit("age", "15", "16"));
    var theirs = at.otherDesk.on(report, at.version(1), new Edit("age", "15", "17"));
    at.push(at.desk, mine);

    var answer = at.push(at.otherDesk, theirs);

    assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(answer.paths()).containsExactly("age");
    assertThat(at.standing(report).body().get("age")).isEqualTo("17");
    assertThat(at.standing(report).conflicts().get("age"))
        .containsExactly(new HeldValue(mine.id(), "16"), new HeldValue(theirs.id(), "17"));

    var settled =
        at.push(
            at.desk,
            at.desk.on(
                report,
                at.version(3),
                new Edit("age", "17", "16", List.of(mine.id(), theirs.id()))));

    assertThat(settled.outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(at.standing(report).conflicts()).isEmpty();
    assertThat(at.standing(report).body().get("age")).isEqualTo("16");
  }

  @Test
  void a_removal_that_was_held_aside_did_not_write_what_stands_in_the_entry() {
    var entry = "victims/00000000-0000-7000-8000-000000000001";
    var first = at.desk.fresh(new Edit(entry, null, "1"), new Edit(entry + "/age", null, "15"));
    var version = at.push(at.desk, first).version();
    at.push(at.otherDesk, at.otherDesk.on(first, version, new Edit(entry + "/age", "15", "16")));
    var removal =
        at.desk.on(
            first, version, new Edit(entry, "1", null), new Edit(entry + "/age", "15", null));
    assertThat(at.push(at.desk, removal).paths()).containsExactly(entry);

    // Made on what stood before the other's edit, right after the removal.
    var answer = at.push(at.desk, at.desk.after(removal, new Edit(entry + "/age", "15", "17")));

    assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(at.standing(first).conflicts().get(entry + "/age"))
        .extracting(HeldValue::value)
        .containsExactly("16", "17");
  }

  @Test
  void after_a_merged_change_the_sender_is_sent_the_whole_since_it_lacks_what_others_set() {
    var report = at.desk.fresh(new Edit("age", null, "15"));
    at.push(at.desk, report);
    at.push(at.otherDesk, at.otherDesk.on(report, at.version(1), new Edit("sex", null, "f")));
    var merged = at.desk.on(report, at.version(1), new Edit("age", "15", "16"));
    var next = at.desk.after(merged, new Edit("age", "16", "17"));

    var answers = at.store.append(List.of(merged, next), at.desk.session());

    assertThat(answers)
        .extracting(ChangeAnswer::outcome)
        .containsExactly(Outcome.MERGED, Outcome.MERGED);
    var item = at.news(at.desk.workstation).items().getFirst();
    assertThat(item.whole()).isNotNull();
    assertThat(item.whole().body().get("sex")).isEqualTo("f");
    assertThat(item.whole().body().get("age")).isEqualTo("17");
  }

  @Test
  void a_field_whose_writer_nobody_knows_still_conflicts_openly() {
    // On a version that this database never had, as after a restore.
    var lost = at.desk.fresh();
    var onLost =
        at.desk.on(
            lost,
            new Version(UUID.randomUUID(), 7),
            new Edit(ContactFields.CENTRE, null, "HN"),
            new Edit("age", "15", "16"));

    var answer = at.push(at.desk, onLost);

    assertThat(answer.outcome()).isEqualTo(Outcome.CONFLICT);
    assertThat(at.standing(onLost).conflicts().get("age"))
        .containsExactly(
            new HeldValue(BatchReading.NOBODY, null), new HeldValue(onLost.id(), "16"));
  }
}
