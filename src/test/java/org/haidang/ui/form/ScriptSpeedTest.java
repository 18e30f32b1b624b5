package org.haidang.ui.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.haidang.fakes.Shipped;
import org.haidang.model.Body;
import org.haidang.platform.Texts;
import org.haidang.ui.kit.Wording;
import org.junit.jupiter.api.Test;

/** The script listens to every key that is typed into the form; it may not hold one up. */
class ScriptSpeedTest {

  @Test
  void listening_to_a_key_takes_a_part_of_a_frame() {
    var forms = Shipped.forms();
    var form = forms.open(Shipped.library().current(), Body.EMPTY);
    var script = new ScriptViewModel(form, new Wording(Texts.load()), form.draft(), "");
    form.set("incident/specific", "yes");
    form.set(form.add("victims") + "/age", "30");
    form.add("victims");
    var least = Long.MAX_VALUE;
    for (int i = 0; i < 300; i++) {
      form.set("incident/summary", "a".repeat(i + 1));
      var began = System.nanoTime();
      script.refresh();
      least = Math.min(least, System.nanoTime() - began);
    }
    assertThat(least / 1_000_000.0).isLessThan(4);
  }
}
