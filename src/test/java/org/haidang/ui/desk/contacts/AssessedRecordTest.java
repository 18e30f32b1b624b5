package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.Texts;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

/** How a possible victim was judged, as a record tells it. */
class AssessedRecordTest {

  private static final ShippedPack SHIPPED = new ShippedPack();
  private static final String WHO = "victims/00000000-0000-7000-0000-0000000000aa";
  private static final String JUDGED = "_assess/" + WHO + "/";

  private static final Body BODY =
      Body.EMPTY
          .with(WHO, "1")
          .with(WHO + "/age", "24")
          .with(WHO + "/signs/signs_held", "d5_01 d5_03")
          .with(JUDGED + "first", "unlikely")
          .with(JUDGED + "last", "likely")
          .with(JUDGED + "suggested", "possible")
          .with(JUDGED + "why", "Nghe rõ tiếng quát.")
          .with(JUDGED + "basis", "adult signs_held=d5_01 signs_held=d5_03")
          .with(JUDGED + "rules", "tip-vi 2026112301")
          .with(JUDGED + "at", "2026-03-02T02:16:00Z");

  private static List<Item> lines(RecordState state) {
    return new AssessedLines(state, SHIPPED.pack(), new Wording(Texts.load()), Stages.formats())
        .of(WHO);
  }

  private static RecordState state(Body body) {
    return RecordState.fresh(RecordType.CONTACT, Samples.FIRST).withBody(body);
  }

  private static List<String> words(List<Item> lines, String label) {
    return lines.stream()
        .map(Item.Line.class::cast)
        .filter(line -> line.label().equals(label))
        .flatMap(line -> line.values().stream())
        .map(value -> String.join(", ", value.words()))
        .toList();
  }

  @Test
  void it_tells_both_judgements_the_suggestion_the_reason_and_what_it_rested_on() {
    var lines = lines(state(BODY));

    assertThat(words(lines, "Nhận định của tư vấn viên"))
        .containsExactly("Nhiều khả năng là mua bán người");
    assertThat(words(lines, "Nhận định ban đầu")).containsExactly("Ít khả năng là mua bán người");
    assertThat(words(lines, "Gợi ý khi đó")).containsExactly("Có thể là mua bán người");
    assertThat(words(lines, "Lý do")).containsExactly("Nghe rõ tiếng quát.");
    assertThat(words(lines, "Gợi ý dựa vào"))
        .contains("Đủ dấu hiệu về: bị ép buộc ở nơi đến.", "Chưa rõ: hành vi, mục đích.");
    assertThat(words(lines, "Bộ quy tắc").getFirst()).contains("tip-vi 2026112301", "2026");
  }

  @Test
  void only_the_reason_is_personal() {
    assertThat(
            lines(state(BODY)).stream()
                .map(Item.Line.class::cast)
                .filter(Item.Line::personal)
                .map(Item.Line::label))
        .containsExactly("Lý do");
    assertThat(PersonalFields.of(state(BODY), SHIPPED.pack()))
        .contains(JUDGED + "why")
        .doesNotContain(JUDGED + "last");
  }

  @Test
  void answers_changed_since_are_told_and_no_reason_is_made_up() {
    var lines = lines(state(BODY.with(WHO + "/age", "15").with(JUDGED + "open", "look_again")));

    assertThat(words(lines, "Gợi ý dựa vào"))
        .containsExactly("Phiếu đã đổi sau khi nhận định: cần xem lại");
    assertThat(words(lines, "Nhận định còn để ngỏ"))
        .containsExactly("Phiếu đã đổi sau khi nhận định: cần xem lại");
  }

  @Test
  void what_was_put_off_is_told_and_a_person_never_assessed_has_no_line() {
    var body = Body.EMPTY.with(WHO, "1");
    assertThat(lines(state(body))).isEmpty();
    assertThat(
            words(lines(state(body.with(JUDGED + "open", "not_judged"))), "Nhận định còn để ngỏ"))
        .containsExactly("Chưa nhận định");
  }

  @Test
  void two_who_judge_differently_are_both_shown() {
    var conflicts = new TreeMap<String, List<HeldValue>>();
    conflicts.put(
        JUDGED + "last",
        List.of(new HeldValue(Samples.FIRST, "likely"), new HeldValue(Samples.SECOND, "unlikely")));
    var state =
        new RecordState(
            RecordType.CONTACT, Samples.FIRST, null, BODY, conflicts, new TreeSet<>(), false);

    assertThat(lines(state))
        .contains(
            new Item.Line(
                "Nhận định của tư vấn viên",
                List.of(
                    new Value(List.of("Nhiều khả năng là mua bán người")),
                    new Value(List.of("Ít khả năng là mua bán người"))),
                false,
                true));
  }
}
