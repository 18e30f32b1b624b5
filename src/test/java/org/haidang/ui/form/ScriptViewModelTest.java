package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.haidang.content.FormSession;
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
    assertThat(script.sayProperty().get()).startsWith("Anh/chị kể");
    script.back();
    assertThat(script.sayProperty().get()).startsWith("Bây giờ");

    session.set("safety/alone", "no");
    script.next();
    assertThat(script.sayProperty().get()).startsWith("Em sẽ chỉ hỏi");
  }

  @Test
  void the_rail_says_what_is_behind_now_and_ahead() {
    assertThat(at("alone").stages())
        .extracting(stage -> stage.stateProperty().get())
        .containsExactly(
            StageViewModel.State.DONE, StageViewModel.State.CURRENT, StageViewModel.State.AHEAD);
  }

  @Test
  void both_languages_are_at_hand() {
    var script = at("");
    assertThat(script.sayProperty().get()).startsWith("Tổng đài 111");
    assertThat(script.sayOtherProperty().get()).startsWith("Hotline 111");

    wording.switchLanguage();
    assertThat(script.sayProperty().get()).startsWith("Hotline 111");
    assertThat(script.sayOtherProperty().get()).startsWith("Tổng đài 111");
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
  void each_step_gone_to_is_told_and_the_ends_hold() {
    var script = at("");
    var told = new ArrayList<String>();
    script.onStep(told::add);
    script.back();
    script.next();
    script.next();
    script.next();

    assertThat(told).containsExactly("alone", "story");
    assertThat(script.lastProperty().get()).isTrue();
  }
}
