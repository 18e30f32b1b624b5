package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import javafx.stage.Stage;
import org.haidang.fakes.EveryForm;
import org.haidang.model.Body;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/** One question of every type and look, judged in both languages and at every size. */
@ExtendWith(Windowed.class)
class EveryFormJudgedTest {

  private FormPage page;

  @Start
  void start(Stage stage) {
    page = new FormPage(EveryForm.open(EveryForm.pack(), Body.EMPTY), stage);
  }

  @Test
  void no_type_or_look_is_cut_nameless_or_faint() {
    var faults = new ArrayList<String>();
    for (var section : page.model.sections()) {
      page.robot().interact(() -> page.model.openProperty().set(section));
      page.settle();
      var name = "every-" + page.model.sections().indexOf(section);
      faults.addAll(Judged.everywhere(page.robot(), page.stage(), page.wording, page.theme, name));
    }
    assertThat(faults).isEmpty();
  }
}
