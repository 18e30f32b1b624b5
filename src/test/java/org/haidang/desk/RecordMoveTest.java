package org.haidang.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.haidang.content.Pack;
import org.haidang.content.TestWorkbook;
import org.haidang.desk.RecordMove.Fate;
import org.haidang.desk.RecordMove.Item;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.junit.jupiter.api.Test;

/** Answers on their way from one version of a pack to the next. */
final class RecordMoveTest {

  private static final String ENTRY = "01900000-0000-7000-8000-000000000001";

  private static final String HEADINGS =
      "type,name,label::Tiếng Việt (vi),bind::haidang:part,bind::haidang:pii\n";

  private static final String BEFORE =
      """
      begin_group,caller,Người gọi,,
      text,name,Tên gọi,,yes
      select_one tie,role,Là ai?,caller,
      select_multiple need,needs,Cần gì?,,
      integer,age,Tuổi,,
      end_group,,,,
      begin_repeat,victims,Người có thể bị hại,,
      text,called,Gọi là,,
      integer,years,Tuổi người này,,
      end_repeat,,,,
      """;

  private static final String CHOICES =
      """
      list_name,name,label::Tiếng Việt (vi)
      tie,mother,Mẹ
      tie,friend,Bạn
      need,food,Ăn
      need,bed,Chỗ ở
      need,doctor,Bác sĩ
      """;

  private final Pack before = pack(BEFORE, CHOICES);

  private static Pack pack(String survey, String choices) {
    return TestWorkbook.survey(HEADINGS + survey).choices(choices).pack();
  }

  private static Body answers() {
    return Body.EMPTY
        .with(ContactFields.PACK, "thu")
        .with(ContactFields.PACK_VERSION, "1")
        .with(ContactFields.COUNSELOR, "lan")
        .with(ContactFields.WHY + "caller/age", "unknown")
        .with("caller/name", "Cô Ba")
        .with("caller/role", "mother")
        .with("caller/needs", "food bed")
        .with("victims/" + ENTRY, "1")
        .with("victims/" + ENTRY + "/called", "Em út")
        .with("victims/" + ENTRY + "/years", "15")
        .with("from/nowhere", "giữ");
  }

  private RecordMove move(Pack after) {
    return RecordMove.of(answers(), before, after.as("2"));
  }

  private void comesBack(RecordMove move) {
    var back = RecordMove.of(move.after(), move.to(), move.from());
    assertThat(back.after()).isEqualTo(move.before());
  }

  @Test
  void what_still_has_its_place_stays_and_nothing_is_told() {
    var move = move(pack(BEFORE.replace("Tên gọi", "Tên"), CHOICES));
    assertThat(move.isPlain()).isTrue();
    assertThat(move.after()).isEqualTo(answers().with(ContactFields.PACK_VERSION, "2"));
    comesBack(move);
  }

  @Test
  void an_answer_follows_its_question_into_another_section_with_the_reason_it_was_left_open() {
    var after =
        BEFORE
            .replace("text,name,Tên gọi,,yes\n", "")
            .replace("integer,age,Tuổi,,\n", "")
            .replace(
                "begin_repeat",
                "begin_group,who,Ai,,\ntext,name,Tên gọi,,yes\ninteger,age,Tuổi,,\nend_group,,,,\n"
                    + "begin_repeat");
    var move = move(pack(after, CHOICES));
    assertThat(move.after().get("who/name")).isEqualTo("Cô Ba");
    assertThat(move.after().get("caller/name")).isNull();
    assertThat(move.after().get(ContactFields.WHY + "who/age")).isEqualTo("unknown");
    assertThat(move.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.fate()).isEqualTo(Fate.ELSEWHERE);
              assertThat(item.personal()).isTrue();
            });
    comesBack(move);
  }

  @Test
  void an_answer_follows_by_the_part_its_question_plays() {
    var move =
        move(pack(BEFORE.replace("select_one tie,role,Là ai?", "select_one tie,tie,Vai"), CHOICES));
    assertThat(move.after().get("caller/tie")).isEqualTo("mother");
    comesBack(move);
  }

  @Test
  void within_an_entry_an_answer_follows_with_the_entrys_id() {
    var move =
        move(
            pack(
                BEFORE.replace("integer,years,Tuổi người này", "integer,old,Tuổi người này"),
                CHOICES));
    assertThat(move.after().get("victims/" + ENTRY + "/old")).isEqualTo("15");
    assertThat(move.after().get("victims/" + ENTRY)).isEqualTo("1");
    comesBack(move);
  }

  @Test
  void the_answer_to_a_question_that_is_gone_is_kept_and_shown() {
    var move = move(pack(BEFORE.replace("text,name,Tên gọi,,yes\n", ""), CHOICES));
    assertThat(move.after().get("caller/name")).isEqualTo("Cô Ba");
    assertThat(move.items()).extracting(Item::fate).containsExactly(Fate.NO_QUESTION);
    assertThat(move.items().getFirst().question().in("vi")).isEqualTo("Tên gọi");
    comesBack(move);
  }

  @Test
  void a_choice_that_is_gone_is_kept_beside_what_is_still_offered() {
    var move = move(pack(BEFORE, CHOICES.replace("need,bed,Chỗ ở\n", "")));
    assertThat(move.after().get("caller/needs")).isEqualTo("food");
    assertThat(move.after().get(ContactFields.WAS + "caller/needs")).isEqualTo("food bed");
    assertThat(move.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.fate()).isEqualTo(Fate.NO_CHOICE);
              assertThat(item.value().in("vi")).isEqualTo("Ăn, Chỗ ở");
            });
    comesBack(move);
  }

  @Test
  void an_answer_of_another_kind_is_kept_beside_the_question() {
    var move = move(pack(BEFORE.replace("text,name", "date,name"), CHOICES));
    assertThat(move.after().get("caller/name")).isNull();
    assertThat(move.after().get(ContactFields.WAS + "caller/name")).isEqualTo("Cô Ba");
    assertThat(move.items()).extracting(Item::fate).containsExactly(Fate.OTHER_TYPE);
    comesBack(move);
  }

  @Test
  void what_was_typed_anew_since_the_move_is_not_overwritten_by_what_comes_back() {
    var move = move(pack(BEFORE, CHOICES.replace("need,bed,Chỗ ở\n", "")));
    var since = move.after().with("caller/needs", "doctor");
    var back = RecordMove.of(since, move.to(), move.from());
    assertThat(back.after().get("caller/needs")).isEqualTo("doctor");
    assertThat(back.after().get(ContactFields.WAS + "caller/needs")).isEqualTo("food bed");
  }

  @Test
  void numbers_may_become_wider_and_one_choice_several() {
    var after =
        BEFORE
            .replace("integer,years", "decimal,years")
            .replace("select_one tie", "select_multiple tie");
    var move = move(pack(after, CHOICES));
    assertThat(move.isPlain()).isTrue();
    assertThat(move.after().get("victims/" + ENTRY + "/years")).isEqualTo("15");
  }
}
