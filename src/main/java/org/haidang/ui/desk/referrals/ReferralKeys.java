package org.haidang.ui.desk.referrals;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.ui.desk.referrals.ReferralsViewModel.Act;

/** The keys of the screen of referrals. */
record ReferralKeys(ReferralsView view, ReferralsViewModel model, SheetPane sheet) {

  /** Whether {@code key} was one of them. */
  boolean use(KeyEvent key) {
    var focused = view.getScene() == null ? null : view.getScene().getFocusOwner();
    boolean typing = focused != null && SheetPane.isText(focused);
    var act = model.act().get();
    var code = key.getCode();
    if (key.isShortcutDown() && code == KeyCode.N) {
      view.begin(Act.NEW, null);
      return true;
    }
    if (key.isShortcutDown() && code == KeyCode.B) {
      view.begin(Act.REPORT, null);
      return true;
    }
    if (code == KeyCode.F4) {
      model.reveal();
      return true;
    }
    if (code == KeyCode.F7) {
      var all = List.of(Shown.values());
      int step = key.isShiftDown() ? all.size() - 1 : 1;
      model.shown().set(all.get((all.indexOf(model.shown().get()) + step) % all.size()));
      return true;
    }
    if (code == KeyCode.ESCAPE) {
      view.back();
      return true;
    }
    if (key.isShortcutDown() && code == KeyCode.ENTER && view.save()) {
      return true;
    }
    return act != Act.NEW
        && act != Act.REPORT
        && model.report().get() == null
        && sheet.use(key, typing);
  }
}
