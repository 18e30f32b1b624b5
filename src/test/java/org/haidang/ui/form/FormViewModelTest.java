package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.FormSession;
import org.haidang.content.Numbering;
import org.haidang.content.TestWorkbook;
import org.haidang.fakes.SampleForm;
import org.haidang.model.Body;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormViewModelTest {

  private final Wording wording = new Wording(Texts.load());
  private final FormSession session = SampleForm.open(SampleForm.pack(), Body.EMPTY);
  private final FormViewModel form = new FormViewModel(session, Gaps.none(), wording, Body.EMPTY);

  @BeforeEach
  void show() {
    form.shown();
  }

  private FieldViewModel field(String path) {
    form.openProperty().set(sectionOf(path));
    return form.field(path).orElseThrow();
  }

  private SectionViewModel sectionOf(String path) {
    return form.sections().stream()
        .filter(section -> section.fields().anyMatch(field -> field.path().equals(path)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_field_comes_when_it_applies_and_goes_when_it_does_not() {
    var code = field("safety/code_word");
    assertThat(code.relevantProperty().get()).isFalse();

    field("safety/alone").set("no");
    assertThat(code.relevantProperty().get()).isTrue();

    field("safety/alone").set("yes");
    assertThat(code.relevantProperty().get()).isFalse();
  }

  @Test
  void words_follow_the_language_and_values_do_not() {
    var name = field("caller/name");
    name.set("Chị Hoa");

    wording.switchLanguage();

    assertThat(name.labelProperty().get()).isEqualTo("Name, or what to call them");
    assertThat(name.valueProperty().get()).isEqualTo("Chị Hoa");
    assertThat(field("caller/callback").options())
        .extracting(Option::label)
        .containsExactly("Yes", "No", "Unclear");
    assertThat(form.sections().getFirst().labelProperty().get()).isEqualTo("Caller");
  }

  @Test
  void a_hidden_form_follows_no_language_and_catches_up_when_shown() {
    var name = field("caller/name");
    form.hidden();
    wording.switchLanguage();
    assertThat(name.labelProperty().get()).isEqualTo("Tên hoặc cách gọi");

    form.shown();
    assertThat(name.labelProperty().get()).isEqualTo("Name, or what to call them");
  }

  @Test
  void choices_are_filtered_by_what_was_chosen_above() {
    field("incident/province").set("11");
    var district = field("incident/district");
    district.loadOptions();

    assertThat(district.options()).extracting(Option::name).containsExactly("d1", "d2");
  }

  @Test
  void several_choices_are_kept_in_the_order_offered() {
    var signs = field("safety/signs");
    signs.toggle("crying");
    signs.toggle("voice");
    assertThat(signs.valueProperty().get()).isEqualTo("voice crying");

    signs.toggle("crying");
    assertThat(signs.valueProperty().get()).isEqualTo("voice");
  }

  @Test
  void what_is_wrong_waits_until_the_caret_leaves() {
    var date = field("incident/happened");
    date.set("32/13/2026");
    assertThat(date.errorProperty().get()).isEmpty();

    date.leave();
    assertThat(date.errorProperty().get()).isEqualTo("Chưa thành ngày dd/mm/yyyy.");

    date.set("2026-03-01");
    assertThat(date.errorProperty().get()).isEmpty();
  }

  @Test
  void letters_typed_in_pieces_are_composed_when_the_caret_leaves_and_not_before() {
    var name = field("caller/name");
    name.set("Hoa\u0300");
    assertThat(session.value("caller/name")).isEqualTo("Hoa\u0300");

    name.leave();
    assertThat(session.value("caller/name")).isEqualTo("Ho\u00e0");
  }

  @Test
  void what_is_under_the_caret_is_composed_before_it_is_saved() {
    field("caller/name").set("Hoa\u0300");

    form.settle();

    assertThat(session.value("caller/name")).isEqualTo("Ho\u00e0");
  }

  @Test
  void complaints_leave_the_caret_alone_and_end_when_what_they_say_is_mended() {
    field("incident/narrative");
    field("close/kind");
    form.mark(session.problems());

    assertThat(form.wantedProperty().get()).isNull();
    assertThat(form.complaints()).isEqualTo(2);
    assertThat(sectionOf("close/kind").markProperty().get())
        .isEqualTo(SectionViewModel.Mark.TROUBLE);

    field("close/kind").set("silent");
    assertThat(form.complaints()).isEqualTo(1);
    assertThat(sectionOf("close/kind").markProperty().get())
        .isEqualTo(SectionViewModel.Mark.STARTED);
  }

  @Test
  void a_default_that_nobody_touched_does_not_mark_its_section() {
    var blank = Body.EMPTY.with("close/kind", "silent");
    var other =
        new FormViewModel(SampleForm.open(SampleForm.pack(), blank), Gaps.none(), wording, blank);

    assertThat(other.sections())
        .extracting(section -> section.markProperty().get())
        .containsOnly(SectionViewModel.Mark.EMPTY);
  }

  @Test
  void people_come_and_go() {
    form.openProperty().set(form.sections().get(3));
    var people = (RepeatViewModel) form.openProperty().get().items().getFirst();
    var mai = people.add();
    people.add();
    mai.fields().findFirst().orElseThrow().set("Mai");

    assertThat(people.entries())
        .extracting(entry -> entry.titleProperty().get())
        .containsExactly("Người có thể bị hại 1", "Người có thể bị hại 2");
    assertThat(mai.isEmpty()).isFalse();

    people.remove(mai);
    assertThat(people.entries())
        .extracting(entry -> entry.titleProperty().get())
        .containsExactly("Người có thể bị hại 1");
  }

  @Test
  void a_question_is_found_by_its_words_without_tones_and_one_that_does_not_apply_is_not() {
    assertThat(form.find("ten ho"))
        .extracting(FormViewModel.Hit::path)
        .containsExactly("caller/name");
    assertThat(form.find("ma goi")).isEmpty();

    field("safety/alone").set("no");
    assertThat(form.find("ma goi"))
        .extracting(FormViewModel.Hit::path)
        .containsExactly("safety/code_word");
  }

  @Test
  void a_number_of_the_printed_form_finds_its_question_before_all_that_only_begin_so() {
    var numbering = Numbering.of(session.pack());
    var number = numbering.number("caller/name").orElseThrow();

    var hits = form.find(number);
    assertThat(hits.getFirst().path()).isEqualTo("caller/name");
    assertThat(hits.getFirst().number()).isEqualTo(number);
    assertThat(form.find(number.replace('.', ',')).getFirst().path()).isEqualTo("caller/name");

    var section = number.substring(0, number.indexOf('.') + 1);
    assertThat(form.find(section))
        .isNotEmpty()
        .allSatisfy(hit -> assertThat(hit.number()).startsWith(section));
    assertThat(form.find("99.9")).isEmpty();
  }

  @Test
  void a_number_whose_question_does_not_apply_is_not_found_and_one_in_a_repeat_in_each_entry() {
    var numbering = Numbering.of(session.pack());
    var code = numbering.number("safety/code_word").orElseThrow();
    assertThat(form.find(code))
        .extracting(FormViewModel.Hit::path)
        .doesNotContain("safety/code_word");

    var first = session.add("victims");
    var second = session.add("victims");
    assertThat(form.find(numbering.number("victims/age").orElseThrow()))
        .extracting(FormViewModel.Hit::path)
        .startsWith(first + "/age", second + "/age");
  }

  @Test
  void numbers_stand_beside_the_questions_of_a_record_from_paper_only() {
    assertThat(field("caller/name").number()).isEmpty();
    assertThat(form.find("ten ho").getFirst().number()).isEmpty();

    var paper = new FormViewModel(session, Gaps.none(), wording, Body.EMPTY, true);
    var number = Numbering.of(session.pack()).number("caller/name").orElseThrow();
    assertThat(paper.field("caller/name").orElseThrow().number()).isEqualTo(number);
    assertThat(paper.find("ten ho").getFirst().number()).isEqualTo(number);
    assertThat(paper.sections().getFirst().labelProperty().get()).startsWith("1. ");
  }

  @Test
  void jumping_to_a_question_about_people_goes_to_the_last_of_them() {
    assertThat(form.jump("victims/age")).isFalse();
    assertThat(form.openProperty().get()).isSameAs(form.sections().get(3));

    session.add("victims");
    var last = session.add("victims");
    assertThat(form.jump("victims/age")).isTrue();
    assertThat(form.wantedProperty().get().path()).isEqualTo(last + "/age");
  }

  @Test
  void where_the_caret_stands_is_told() {
    var told = new ArrayList<String>();
    form.onCaret((path, offset) -> told.add(path + "@" + offset));

    form.caretAt("caller/name", 3);

    assertThat(told).isEqualTo(List.of("caller/name@3"));
  }

  @Test
  void a_form_without_groups_is_shown_page_by_page_and_every_question_is_found_on_its_page() {
    var survey = new StringBuilder("type,name,label\n");
    for (int i = 0; i < 100; i++) {
      survey.append("text,q").append(i).append(",Câu ").append(i).append('\n');
    }
    var open = TestWorkbook.survey(survey.toString()).open();
    var pages = new FormViewModel(open, Gaps.none(), wording, Body.EMPTY);

    assertThat(pages.sections()).hasSize(3);
    assertThat(pages.sections().get(1).labelProperty().get()).endsWith(" 2");
    assertThat(pages.sections().stream().mapToLong(one -> one.fields().count()).sum())
        .isEqualTo(100);
    assertThat(pages.jump("q99")).isTrue();
    assertThat(pages.openProperty().get()).isEqualTo(pages.sections().getLast());
    pages.field("q99").orElseThrow().set("có");
    assertThat(open.value("q99")).isEqualTo("có");
  }
}
