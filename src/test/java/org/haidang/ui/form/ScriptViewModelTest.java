package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.haidang.content.FormSession;
import org.haidang.desk.ShareDone;
import org.haidang.fakes.SampleForm;
import org.haidang.model.Body;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

class ScriptViewModelTest {

  private final Wording wording = new Wording(Texts.load());
  private final FormSession session = SampleForm.open(SampleForm.pack(), Body.EMPTY);

  private ScriptViewModel at(String step) {
    var script = new ScriptViewModel(session, wording, Body.EMPTY, step);
    script.shown();
    return script;
  }

  @Test
  void a_step_that_does_not_apply_is_passed_over_both_ways() {
    var script = at("alone");
    script.next();
    assertThat(script.line().sayProperty().get()).startsWith("Anh/chị kể");
    script.back();
    assertThat(script.line().sayProperty().get()).startsWith("Bây giờ");

    session.set("safety/alone", "no");
    script.next();
    assertThat(script.line().sayProperty().get()).startsWith("Em sẽ chỉ hỏi");
  }

  @Test
  void the_rail_says_what_is_covered_whoever_told_it_and_where_the_call_is() {
    var script = at("alone");
    assertThat(script.stages())
        .extracting(stage -> stage.coveredProperty().get())
        .containsExactly(false, false, false);
    assertThat(script.stages())
        .extracting(stage -> stage.currentProperty().get())
        .containsExactly(false, true, false);

    session.set("caller/name", "Mai");
    script.refresh();
    assertThat(script.stages().getFirst().shareProperty().get()).isEqualTo(new ShareDone(1, 2));
    session.set("caller/relation", "self");
    script.next();
    assertThat(script.stages())
        .extracting(stage -> stage.coveredProperty().get())
        .containsExactly(true, true, false);
  }

  @Test
  void a_step_whose_questions_the_caller_answered_unasked_is_not_offered_again() {
    var script = at("");
    session.set("safety/alone", "yes");
    script.refresh();
    script.next();
    assertThat(script.line().sayProperty().get()).startsWith("Anh/chị kể");

    script.go("alone");
    assertThat(script.clearProperty().get()).isTrue();
  }

  @Test
  void where_it_stands_is_told_in_names_and_gone_on_with_after_a_kill() {
    var script = at("");
    script.next();
    script.next();
    var again = at(script.memory());
    assertThat(again.line().sayProperty().get()).startsWith("Anh/chị kể");
    again.back();
    assertThat(again.line().sayProperty().get()).startsWith("Bây giờ");
  }

  @Test
  void both_languages_are_at_hand() {
    var script = at("");
    assertThat(script.line().sayProperty().get()).startsWith("Tổng đài 111");
    assertThat(script.line().sayOtherProperty().get()).startsWith("Hotline 111");

    wording.switchLanguage();
    assertThat(script.line().sayProperty().get()).startsWith("Hotline 111");
    assertThat(script.line().sayOtherProperty().get()).startsWith("Tổng đài 111");
  }

  @Test
  void it_knows_which_of_its_questions_are_answered() {
    var script = at("");
    session.set("caller/relation", "self");
    script.refresh();

    assertThat(script.surfaced())
        .extracting(ScriptViewModel.Surfaced::answered)
        .containsExactly(false, true);
  }

  @Test
  void each_move_is_told_and_the_ends_hold() {
    var script = at("");
    var told = new ArrayList<String>();
    script.onMove(() -> told.add(script.memory()));
    script.back();
    script.next();
    script.next();
    script.next();

    assertThat(told)
        .containsExactly(
            "greet||",
            "greet alone|greet|",
            "greet alone story|greet alone|",
            "greet alone story|greet alone story|");
    assertThat(script.lastProperty().get()).isTrue();
  }
}
