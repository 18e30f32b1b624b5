package org.haidang.ui.desk.call;

import java.time.ZoneId;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.ui.desk.call.close.ClosePane;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.ScriptCard;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The left of a call: the script, or what the counselor asked for in its place. */
final class LeftZone extends StackPane {

  private final CallViewModel call;
  private final ScriptCard script;
  private final Wording wording;
  private final ZoneId zone;
  private final Runnable save;
  private final Subscription bonds;
  private @Nullable ClosePane closing;

  /**
   * The zone of {@code call}.
   *
   * @param save saves the report
   */
  LeftZone(CallViewModel call, ScriptCard script, Wording wording, ZoneId zone, Runnable save) {
    this.call = call;
    this.script = script;
    this.wording = wording;
    this.zone = zone;
    this.save = save;
    setMinWidth(0);
    bonds = call.zoneProperty().subscribe(this::show);
  }

  private void show(Zone now) {
    dropClosing();
    switch (now) {
      case SCRIPT -> getChildren().setAll(script);
      case CLOSING -> {
        var pane = new ClosePane(call.closing(), wording, zone, save, this::toScript);
        closing = pane;
        getChildren().setAll(pane);
      }
    }
  }

  private void toScript() {
    call.zoneProperty().set(Zone.SCRIPT);
    focus();
  }

  private void dropClosing() {
    var pane = closing;
    if (pane != null) {
      pane.release();
      closing = null;
    }
  }

  /** Takes the focus where the next key is most likely wanted. */
  void focus() {
    var pane = closing;
    if (pane != null) {
      pane.focus();
    } else {
      InScene.run(script, script::requestFocus);
    }
  }

  void release() {
    bonds.unsubscribe();
    dropClosing();
  }
}
