package org.haidang.ui.form.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.haidang.content.FormNode;
import org.haidang.content.Pack;
import org.haidang.fakes.EveryForm;
import org.haidang.model.Body;
import org.haidang.ui.form.compare.Comparison.Row;
import org.haidang.ui.form.compare.Comparison.Side;
import org.haidang.ui.kit.Stages;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String MAI = "people/01930000-0000-7000-8000-00000000aaaa";
  private static final String HOA = "people/01930000-0000-7000-8000-00000000bbbb";

  private final AnswerWords words = new AnswerWords(Stages.formats());
  private final Pack pack = EveryForm.pack();

  private List<Row> compared(Side left, Side right) {
    return Comparison.of(left, right, words, "vi", "Khác");
  }

  @Test
  void each_question_is_one_row_and_what_differs_is_told() {
    var left = Body.EMPTY.with("typed/age", "15").with("chosen/one", "yes");
    var right = left.with("typed/age", "16").with("typed/text", "Mai");

    var rows = compared(new Side(left, pack), new Side(right, pack));

    assertThat(rows)
        .extracting(Row::label, Row::left, Row::right, Row::changed)
        .containsExactly(
            tuple("Tên gọi", List.of(), List.of("Mai"), true),
            tuple("Tuổi", List.of("15"), List.of("16"), true),
            tuple("Ở một mình?", List.of("Có"), List.of("Có"), false));
    assertThat(rows).extracting(Row::section).containsExactly("Gõ", "Gõ", "Chọn");
  }

  @Test
  void entries_are_told_apart_by_their_ids_whatever_their_order() {
    var left = Body.EMPTY.with(MAI, "1").with(MAI + "/name", "Mai");
    var right = left.with(HOA, "2").with(HOA + "/name", "Hoa");

    var rows = compared(new Side(left, pack), new Side(right, pack));

    assertThat(rows).extracting(Row::section).containsExactly("Người 1", "Người 2");
    assertThat(rows).extracting(Row::changed).containsExactly(false, true);
  }

  @Test
  void a_question_that_only_one_version_of_the_pack_has_is_still_there() {
    var fewer =
        new Pack(
            pack.id(),
            "2",
            pack.title(),
            pack.defaultLanguage(),
            pack.sections().subList(1, pack.sections().size()),
            pack.script(),
            pack.handbook(),
            pack.xform());
    var body = Body.EMPTY.with("typed/age", "15").with("gone/field", "x");

    var rows = compared(new Side(body, pack), new Side(Body.EMPTY, fewer));

    assertThat(rows).extracting(Row::label).containsExactly("Tuổi", "gone/field");
    assertThat(rows.getLast().personal()).as("nobody can tell what it is").isTrue();
    assertThat(rows.getLast().section()).isEqualTo("Khác");
  }

  @Property(tries = 100)
  void no_answer_of_either_side_is_left_out(
      @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 6) String> answers) {
    var paths = pack.questions().map(FormNode.Question::path).filter(p -> !p.startsWith("people"));
    var asked = paths.filter(path -> !path.equals("typed/note")).toList();
    var left = Body.EMPTY;
    var right = Body.EMPTY;
    for (int i = 0; i < answers.size(); i++) {
      var path = asked.get((i * 7) % asked.size());
      left = i % 3 == 0 ? left : left.with(path, answers.get(i));
      right = i % 2 == 0 ? right : right.with(path, answers.get(i) + i % 3);
    }
    var rows = compared(new Side(left, pack), new Side(right, pack));
    var both = new java.util.TreeSet<>(left.fields().keySet());
    both.addAll(right.fields().keySet());
    assertThat(rows).extracting(Row::path).containsExactlyInAnyOrderElementsOf(both);
    assertThat(rows.stream().filter(Row::changed)).hasSize(left.editsTo(right).size());
  }
}
