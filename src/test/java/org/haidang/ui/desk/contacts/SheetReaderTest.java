package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.OpenReason;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.Test;

/** Laying a contact out without the form's engine. */
class SheetReaderTest {

  private final Values values = new Values(Samples.library(Samples.PACK), Stages.formats());

  private RecordSheet read(RecordState state) {
    return SheetReader.read(
        values, state, Samples.PACK, "en", "Other details", OpenReason::stored, _ -> List.of());
  }

  private static RecordState state(Body body) {
    return RecordState.fresh(RecordType.CONTACT, Samples.FIRST).withBody(body);
  }

  @Test
  void a_question_left_open_says_why() {
    var sheet = read(state(Body.EMPTY.with("_why/caller/name", "refused")));

    assertThat(sheet.sections())
        .flatMap(RecordSheet.Section::items)
        .contains(
            new RecordSheet.Item.Line(
                "Caller's name",
                java.util.List.of(new RecordSheet.Value(java.util.List.of("refused"))),
                false,
                false));
  }

  @Test
  void entries_come_in_their_order_not_in_that_of_their_ids() {
    var late = "what/victims/01930000-0000-7000-8000-000000000001";
    var early = "what/victims/01930000-0000-7000-8000-000000000002";
    var sheet =
        read(
            state(
                Body.EMPTY
                    .with(late, "10")
                    .with(late + "/age", "30")
                    .with(early, "9")
                    .with(early + "/age", "20")));

    assertThat(sheet.sections().getFirst().items())
        .containsExactly(
            new Item.Heading("Possible victim 1", 1),
            line("Age", "20"),
            new Item.Heading("Possible victim 2", 1),
            line("Age", "30"));
  }

  @Test
  void an_entry_without_answers_is_still_somebody() {
    var sheet =
        read(state(Body.EMPTY.with("what/victims/01930000-0000-7000-8000-000000000001", "1")));
    assertThat(sheet.sections().getFirst().items())
        .containsExactly(new Item.Heading("Possible victim 1", 1));
  }

  @Test
  void a_conflict_shows_all_values_even_one_that_emptied_the_field() {
    var conflicts = new TreeMap<String, List<HeldValue>>();
    conflicts.put(
        "what/debt",
        List.of(new HeldValue(Samples.FIRST, "1000"), new HeldValue(Samples.SECOND, null)));
    var sheet =
        read(
            new RecordState(
                RecordType.CONTACT,
                Samples.FIRST,
                null,
                Body.EMPTY,
                conflicts,
                new TreeSet<>(),
                false));

    assertThat(sheet.sections().getFirst().items())
        .containsExactly(
            new Item.Line(
                "Money asked",
                List.of(new Value(List.of("1,000")), new Value(List.of())),
                false,
                true));
  }

  @Test
  void what_the_pack_does_not_know_is_kept_raw_and_treated_as_personal() {
    var entry = "what/friends/01930000-0000-7000-8000-000000000001";
    var sheet =
        read(state(Body.EMPTY.with(entry, "1").with(entry + "/name", "Hoa").with("x", "1")));

    assertThat(sheet.sections()).hasSize(1);
    assertThat(sheet.sections().getFirst().title()).isEqualTo("Other details");
    assertThat(sheet.sections().getFirst().items())
        .containsExactly(
            new Item.Line("what/friends/1/name", List.of(new Value(List.of("Hoa"))), true, false),
            new Item.Line("x", List.of(new Value(List.of("1"))), true, false));
    assertThat(sheet.blank())
        .containsExactly("Caller", "Caller's safety", "What happened", "Needs");
  }

  @Test
  void a_value_that_does_not_fit_its_type_is_shown_as_it_is() {
    var sheet =
        read(
            state(
                Body.EMPTY
                    .with("what/since", "hôm qua")
                    .with("what/debt", "nhiều")
                    .with("caller/kind", "của gói cũ")));
    assertThat(sheet.sections())
        .flatExtracting(RecordSheet.Section::items)
        .contains(line("Since when?", "hôm qua"), line("Money asked", "nhiều"))
        .contains(line("Kind of call", "của gói cũ"));
  }

  private static Item.Line line(String label, String value) {
    return new Item.Line(label, List.of(new Value(List.of(value))), false, false);
  }
}
