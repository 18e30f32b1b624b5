package org.haidang.content.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import org.haidang.content.Fault;
import org.haidang.content.FormNode;
import org.haidang.content.PackRead;
import org.haidang.content.QuestionType;
import org.junit.jupiter.api.Test;

/** What forms of the standard do once they run. */
class FormFileBehaviourTest extends WithFormFiles {

  @Test
  void id_version_and_title_come_from_the_form() {
    var pack = pack("inline-labels");

    assertThat(pack.id()).isEqualTo("shift");
    assertThat(pack.version()).isEqualTo("3");
    assertThat(pack.title().in("vi")).isEqualTo("Sổ trực ca");
    assertThat(pack("other-prefixes").id()).isEqualTo("http://example.org/forms/tree");
    assertThat(pack("metadata").version()).isEqualTo("2026.1");
  }

  @Test
  void required_answers_and_broken_rules_are_told_in_the_forms_words() {
    var form = open("inline-labels");
    form.set("calls", "500");

    assertThat(form.state("counselor").required()).isTrue();
    assertThat(form.problems())
        .extracting(problem -> problem.path() + ": " + problem.reason().in("vi"))
        .containsExactly("counselor: Ai đang trực?", "calls: Từ 0 đến 199.");
  }

  @Test
  void texts_come_in_every_language_the_default_first() {
    var form = open("languages");
    var bed = question(form, "bed");

    assertThat(bed.label().byLanguage().keySet()).containsExactly("vi", "en");
    assertThat(bed.label().in("en")).isEqualTo("Where did they sleep?");
    assertThat(bed.hint().in("vi")).isEqualTo("Nơi nào cũng được");
    form.set("bed", "đ");
    assertThat(form.state("bed").error().in("en")).isEqualTo("Any place");
  }

  @Test
  void choices_depend_on_answers_whatever_their_columns_are_called() {
    var form = open("itemset-internal");
    form.set("province", "ag");

    assertThat(names(form.choices("province"))).containsExactly("cb", "ag");
    assertThat(form.choices("province").getFirst().label().in("vi")).isEqualTo("Cao Bằng");
    assertThat(names(form.choices("district"))).containsExactly("tt", "tb");
    form.set("district", "bl");
    assertThat(form.state("district").error().isEmpty()).isFalse();
  }

  @Test
  void lists_are_taken_from_files_beside_the_form() {
    var form = open("external-csv");
    form.set("shelter", "dn1");

    assertThat(form.value("phone")).isEqualTo("112");
    assertThat(names(open("external-xml").choices("tongue"))).containsExactly("hmn", "tay");
    assertThat(names(open("external-geojson").choices("post"))).containsExactly("p1", "p2");
  }

  @Test
  void blanks_around_paths_are_passed_over_and_an_action_in_a_repeat_sets_its_own_entry() {
    var form = open("loose-paths");
    form.set("three", "3");
    assertThat(form.value("double")).isEqualTo("6");
    var lan = form.add("people");
    var hoa = form.add("people");
    form.set(lan + "/two", "x");
    assertThat(form.value(lan + "/three")).isEqualTo("noted");
    assertThat(form.value(hoa + "/three")).isNull();
    assertThat(form.value("three")).isEqualTo("3");
    assertThat(reopened(form).value(lan + "/three")).isEqualTo("noted");
  }

  @Test
  void a_search_takes_its_choices_from_the_file_it_names() {
    var form = open("search");
    assertThat(names(form.choices("a"))).containsExactly("hn1", "dn1");
    assertThat(question(form, "a").choices().getFirst().label().in("vi")).isEqualTo("Nhà Bình Yên");
    assertThat(question(form, "a").appearance()).containsExactly("minimal");
    form.set("typed", "nhà bình");
    assertThat(names(form.choices("b"))).isEmpty();
    form.set("typed", "Ấm");
    assertThat(names(form.choices("b"))).containsExactly("dn1");
    form.set("typed", "máI");
    assertThat(names(form.choices("b"))).containsExactly("dn1");
    form.set("typed", "11");
    assertThat(names(form.choices("b"))).containsExactly("dn1");
    assertThat(question(form, "b").choices().getFirst().label().in("vi")).isEqualTo("111");
  }

  @Test
  void a_value_is_pulled_from_a_table_also_inside_a_repeat() {
    var form = open("pulldata");
    form.set("shelter", "hn1");
    var visit = form.add("visit");
    form.set(visit + "/where", "dn1");

    assertThat(form.value("phone")).isEqualTo("call 111");
    assertThat(form.value(visit + "/phone")).isEqualTo("112");
  }

  @Test
  void a_repeat_begins_without_entries_and_its_sums_follow() {
    var form = open("repeat");
    var hoa = form.add("people");
    form.set(hoa + "/name", "Hoa");
    form.set(form.add("people") + "/age", "20");

    assertThat(form.value("total")).isEqualTo("38");
    assertThat(form.value("count")).isEqualTo("2");
    assertThat(form.text(question(form, "people/age").label(), hoa + "/age", "vi"))
        .isEqualTo("Tuổi của Hoa");
    assertThat(reopened(form).value("total")).isEqualTo("38");
  }

  @Test
  void a_repeat_inside_a_repeat_counts_its_own_entries() {
    var form = open("repeats-nested");
    var house = form.add("house");
    form.set(house + "/street", "Hàng Bông");
    var person = form.add(house + "/person");
    form.add("house");

    assertThat(form.value(house + "/people")).isEqualTo("1");
    assertThat(form.text(question(form, "house/person/name").label(), person + "/name", "vi"))
        .isEqualTo("Tên người ở Hàng Bông");
  }

  @Test
  void a_select_may_offer_the_answers_of_a_repeat() {
    var form = open("select-from-repeat");
    var hoa = form.add("person");
    form.set(hoa + "/name", "Hoa");
    form.set(hoa + "/age", "20");
    var minh = form.add("person");
    form.set(minh + "/name", "Minh");
    form.set(minh + "/age", "9");

    assertThat(names(form.choices("head"))).containsExactly("Hoa");
  }

  @Test
  void nodes_follow_the_instance_whatever_the_order_of_the_controls() {
    assertThat(pack("out-of-order").sections())
        .extracting(FormNode::path)
        .containsExactly("person", "place", "person");
    var layout = pack("groups-and-layout");
    var who = (FormNode.Group) layout.sections().getFirst();
    assertThat(who.label().in("vi")).isEqualTo("Ai");
    assertThat(who.appearance()).containsExactly("field-list");
    assertThat(who.children()).extracting(FormNode::path).containsExactly("who/name", "who/home");
    var form = open("groups-and-layout");
    assertThat(form.state("who/home/street").relevant()).isFalse();
    form.set("who/name", "Hoa");
    assertThat(form.state("who/home/street").relevant()).isTrue();
  }

  @Test
  void every_type_is_known_and_a_camera_is_said_to_be_missing() {
    var pack = pack("every-type");

    assertThat(pack.questions().map(FormNode.Question::type))
        .contains(
            QuestionType.TEXT,
            QuestionType.INTEGER,
            QuestionType.DECIMAL,
            QuestionType.DATE,
            QuestionType.TIME,
            QuestionType.DATE_TIME,
            QuestionType.GEOPOINT,
            QuestionType.GEOTRACE,
            QuestionType.GEOSHAPE,
            QuestionType.BARCODE,
            QuestionType.ATTACHMENT,
            QuestionType.ACKNOWLEDGE);
    assertThat(pack.question("photo").orElseThrow().unable().isEmpty()).isFalse();
    assertThat(pack.question("paper").orElseThrow().unable().isEmpty()).isTrue();
    assertThat(pack.question("long").orElseThrow().appearance()).contains("multiline");
    var levels = pack("range-and-rank");
    assertThat(levels.question("fear").orElseThrow().parameters())
        .containsEntry("start", "1")
        .containsEntry("end", "10");
    assertThat(levels.question("needs").orElseThrow().type()).isEqualTo(QuestionType.RANK);
  }

  @Test
  void answers_and_what_is_worked_out_stand_in_words() {
    var form = open("outputs");
    form.set("name", "Hoa");
    form.set("age", "15");
    form.set("kind", "f");

    assertThat(label(form, "said")).isEqualTo("Chào Hoa, sang năm 16 tuổi, Con gái.");
    assertThat(question(form, "said").type()).isEqualTo(QuestionType.NOTE);
  }

  @Test
  void values_are_set_when_a_form_opens_and_when_an_answer_changes() {
    var form = open("actions");

    assertThat(form.value("id")).isEqualTo("a-b");
    form.set("id", "c");
    assertThat(reopened(form).value("id")).isEqualTo("c");
  }

  @Test
  void functions_work_out_and_choices_have_names() {
    var form = open("functions");

    assertThat(form.value("c")).isEqualTo("25");
    assertThat(form.value("d")).isEqualTo("đúng");
    assertThat(form.value("e")).isEqualTo("05/03/2026");
    assertThat(form.value("h")).isEqualTo("3-4");
    var names = open("choice-names");
    names.set("a", "n");
    assertThat(names.value("b")).isEqualTo("Không");
  }

  @Test
  void two_questions_may_each_be_required_while_the_other_is_empty() {
    var form = open("mutual-required");

    assertThat(form.problems()).hasSize(2);
    form.set("phone", "111");
    assertThat(form.problems()).isEmpty();
  }

  @Test
  void what_a_desk_cannot_do_is_passed_over_and_told() {
    assertThat(((PackRead.Ready) read("actions")).notices())
        .extracting(Fault::cell)
        .containsExactly("/data/where");
    assertThat(((PackRead.Ready) read("repeat-without-template")).notices())
        .extracting(it -> it.reason().in("en"))
        .containsExactly("The entries that a repeat begins with are passed over.");
  }
}
