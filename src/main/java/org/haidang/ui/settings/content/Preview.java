package org.haidang.ui.settings.content;

import org.haidang.content.FormSession;
import org.haidang.content.Pack;
import org.haidang.model.Body;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.Gaps;
import org.haidang.ui.form.ScriptViewModel;
import org.haidang.ui.kit.Wording;

/**
 * A pack tried on the author's own screen: the form and the script as a counselor has them, over no
 * record. On the FX thread.
 *
 * @param session holds the sample answers, in memory alone
 */
record Preview(Pack pack, FormSession session, FormViewModel form, ScriptViewModel script) {

  /**
   * A preview over a session.
   *
   * @param blank what the form holds when nobody answered anything
   */
  static Preview of(FormSession session, Body blank, Wording wording) {
    var form = new FormViewModel(session, Gaps.none(), wording, blank);
    var script = new ScriptViewModel(session, wording, blank, "");
    form.afterChange(script::refresh);
    script.onNote(form::changedElsewhere);
    script.onMove(() -> suggest(form, script));
    suggest(form, script);
    return new Preview(session.pack(), session, form, script);
  }

  private static void suggest(FormViewModel form, ScriptViewModel script) {
    form.suggest(script.surfaced().stream().map(ScriptViewModel.Surfaced::path).toList());
  }

  void shown() {
    form.shown();
    script.shown();
  }

  void hidden() {
    form.hidden();
    script.hidden();
  }
}
