package org.haidang.ui.desk.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.haidang.content.TestWorkbook;
import org.haidang.model.Body;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.Test;

/** A record tells which answers were given, and what had none. */
class AnswersInRecordTest {

  private static final RecordSheet EMPTY = new RecordSheet(List.of(), List.of());

  private static final Body BODY =
      Body.EMPTY
          .with("_answer/licence", "2026-11-17T03:40:00Z")
          .with("_answer/gone", "2026-11-17T03:41:00Z")
          .with("_asked/1", "học nghề ở đâu");

  private final AnswersInRecord answers = new AnswersInRecord(Stages.wording(), Stages.formats());

  private static Item.Line line(String label, String words, boolean personal) {
    return new Item.Line(label, List.of(new Value(List.of(words))), personal, false);
  }

  @Test
  void in_the_order_they_were_given_by_their_questions_where_the_pack_has_them() {
    var pack =
        TestWorkbook.survey("type,name,label\ntext,a,A\n")
            .sheet("answers", "name,question,answer,source\nlicence,Có giấy phép không?,Dạ,Luật\n")
            .pack();
    var section = answers.added(EMPTY, BODY, pack).sections().getLast();
    assertThat(section.title()).isEqualTo("Câu trả lời");
    assertThat(section.items())
        .containsExactly(
            line("Có giấy phép không?", "Đã trả lời 17/11/2026 10:40", false),
            line("gone", "Đã trả lời 17/11/2026 10:41", false),
            line("Hỏi mà chưa có câu trả lời", "học nghề ở đâu", true));
    assertThat(answers.added(EMPTY, BODY, null).sections().getLast().items()).hasSize(3);
  }

  @Test
  void a_record_without_any_is_as_it_was() {
    assertThat(answers.added(EMPTY, Body.EMPTY, null)).isSameAs(EMPTY);
  }

  @Test
  void what_was_asked_is_masked_and_its_look_noted() {
    var state = RecordState.fresh(RecordType.CONTACT, Samples.FIRST).withBody(BODY);
    assertThat(PersonalFields.of(state, null)).containsExactly("_asked/1");
  }
}
