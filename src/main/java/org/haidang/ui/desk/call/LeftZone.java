package org.haidang.ui.desk.call;

import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.ui.desk.call.amend.AmendPane;
import org.haidang.ui.desk.call.answers.AnswersPane;
import org.haidang.ui.desk.call.close.ClosePane;
import org.haidang.ui.desk.call.danger.DangerPane;
import org.haidang.ui.desk.call.earlier.EarlierPane;
import org.haidang.ui.desk.call.move.MovePane;
import org.haidang.ui.desk.call.quiet.QuietCard;
import org.haidang.ui.desk.call.shift.GivePane;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.ScriptCard;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** The left of a call: the script, or what the counselor asked for in its place. */
final class LeftZone extends StackPane {

  private final CallViewModel call;
  private final ScriptCard script;
  private final Wording wording;
  private final Formats formats;
  private final Runnable save;
  private final Subscription bonds;
  private Runnable release = () -> {};
  private Runnable focus = () -> {};

  /**
   * The zone of {@code call}.
   *
   * @param save saves the report
   */
  LeftZone(CallViewModel call, ScriptCard script, Wording wording, Formats formats, Runnable save) {
    this.call = call;
    this.script = script;
    this.wording = wording;
    this.formats = formats;
    this.save = save;
    setMinWidth(0);
    bonds = call.zoneProperty().subscribe(this::show);
  }

  private void show(Zone now) {
    release.run();
    switch (now) {
      case SCRIPT -> {
        getChildren().setAll(script);
        release = () -> {};
        focus = () -> InScene.run(script, script::requestFocus);
      }
      case DANGER -> {
        var pane = new DangerPane(call.danger(), call.form(), wording, formats, call::backToScript);
        getChildren().setAll(pane);
        release = pane::release;
        focus = pane::focus;
      }
      case QUIET -> {
        var card =
            new QuietCard(
                call.quiet(), call.danger(), call.form(), wording, formats, call::backToScript);
        getChildren().setAll(card);
        release = card::release;
        focus = card::focus;
      }
      case ANSWERS -> {
        var pane = new AnswersPane(call.answers(), wording, formats, call::backToScript);
        getChildren().setAll(pane);
        release = pane::release;
        focus = pane::focus;
      }
      case EARLIER -> {
        var earlier = call.earlier();
        if (earlier != null) {
          var pane =
              new EarlierPane(
                  earlier, call.call().form().pack(), wording, formats, call::backToScript);
          getChildren().setAll(pane);
          release = pane::release;
          focus = pane::focus;
        }
      }
      case MOVING -> {
        var pane = new MovePane(call.moving(), wording, call::backToScript);
        getChildren().setAll(pane);
        release = () -> {};
        focus = pane::focus;
      }
      case GIVING -> {
        var giving = call.giving;
        if (giving != null) {
          var pane = new GivePane(giving, wording, call::backToScript);
          getChildren().setAll(pane);
          release = pane::release;
          focus = pane::focus;
        }
      }
      case AMENDING -> {
        var pane = new AmendPane(call.ending().reason(), wording, save, call::backToScript);
        getChildren().setAll(pane);
        release = () -> {};
        focus = pane::focus;
      }
      case CLOSING -> {
        var pane =
            new ClosePane(
                call.closing(),
                call.arranged(),
                call.form(),
                wording,
                formats.zone(),
                save,
                call::backToScript);
        getChildren().setAll(pane);
        release = pane::release;
        focus = pane::focus;
      }
    }
  }

  /** Takes the focus where the next key is most likely wanted. */
  void focus() {
    applyCss(); // what stands in a scroll pane takes no focus before that has its skin
    focus.run();
  }

  void release() {
    bonds.unsubscribe();
    release.run();
  }
}
