package org.haidang.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.haidang.content.FormNode.Group;
import org.haidang.content.FormNode.Question;
import org.haidang.model.Body;

/** Whatever form an author writes: it is taken, filled, saved, and opens again as it was. */
class RandomFormTest {

  @Property(tries = 60)
  void a_form_of_any_questions_in_any_nesting_is_filled_and_opens_again_as_it_was(
      @ForAll long seed) {
    var book = TestWorkbook.survey(new RandomForm(seed).survey()).choices(RandomForm.CHOICES);
    var pack = book.pack();
    var form = book.forms().open(pack, Body.EMPTY);
    pack.sections().forEach(node -> fill(form, node, ""));
    assertThat(form.problems()).isEmpty();
    check(book, form);

    // Fewer entries, other conditions: what no longer applies is kept in the draft.
    form.set("q1", "1");
    form.set("q2", "no");
    check(book, form);
    var fewer = form.draft();
    form.set("q1", "2");
    form.set("q2", "yes");
    assertThat(form.draft().fields().keySet()).containsAll(fewer.fields().keySet());
    check(book, form);
  }

  private static void check(TestWorkbook book, FormSession form) {
    var again = book.forms().open(form.pack(), form.draft());
    assertThat(again.draft()).isEqualTo(form.draft());
    assertThat(again.body()).isEqualTo(form.body());
    assertThat(again.problems()).isEqualTo(form.problems());
    assertThat(values(again)).isEqualTo(values(form));
    var saved = book.forms().open(form.pack(), form.body());
    assertThat(saved.body()).isEqualTo(form.body());
    assertThat(form.draft().fields().entrySet()).containsAll(form.body().fields().entrySet());
  }

  private static void fill(FormSession form, FormNode node, String parent) {
    var path = path(node, parent);
    switch (node) {
      case Question question -> answer(form, question, path);
      case Group group when group.repeat() -> {
        if (!group.counted()) {
          form.add(path);
          form.add(path);
        }
        for (var entry : form.entries(path)) {
          group.children().forEach(child -> fill(form, child, entry));
        }
      }
      case Group group -> group.children().forEach(child -> fill(form, child, path));
    }
  }

  private static void answer(FormSession form, Question question, String path) {
    switch (question.type()) {
      case NOTE, CALCULATE -> form.state(path);
      default -> {
        var fitting = fitting(form, question, path);
        form.set(path, fitting);
        assertThat(form.value(path)).isEqualTo(fitting);
        assertThat(form.state(path).error()).isEqualTo(Label.NONE);
      }
    }
  }

  private static String fitting(FormSession form, Question question, String path) {
    return switch (question.type()) {
      case TEXT -> "Chị Lan, “quê”";
      case INTEGER -> "2";
      case DECIMAL -> "1.5";
      case RANGE -> "4";
      case DATE -> "2026-01-31";
      case TIME -> "08:30";
      case DATE_TIME -> "2026-01-31T08:30:00.000+07:00";
      case SELECT_ONE -> form.choices(path).getFirst().name();
      case SELECT_MULTIPLE -> "mango melon";
      case RANK -> "melon papaya mango";
      case ACKNOWLEDGE -> "OK";
      case BARCODE -> "8934563138165";
      case GEOPOINT -> "21.0285 105.8542 0 0";
      case GEOTRACE -> "21 105;21.5 105.5";
      case GEOSHAPE -> "21 105;21 106;22 106;21 105";
      default -> "a.png";
    };
  }

  /** Every value, those that are worked out too. */
  private static List<String> values(FormSession form) {
    var all = new ArrayList<String>();
    form.pack().sections().forEach(node -> values(form, node, "", all));
    return all;
  }

  private static void values(FormSession form, FormNode node, String parent, List<String> into) {
    var path = path(node, parent);
    switch (node) {
      case Question _ -> into.add(path + "=" + form.value(path) + form.state(path));
      case Group group when group.repeat() ->
          form.entries(path)
              .forEach(
                  entry -> group.children().forEach(child -> values(form, child, entry, into)));
      case Group group -> group.children().forEach(child -> values(form, child, path, into));
    }
  }

  private static String path(FormNode node, String parent) {
    var name = Paths.name(node.path());
    return parent.isEmpty() ? name : parent + "/" + name;
  }
}
