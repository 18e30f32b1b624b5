package org.haidang.ui.desk.call;

import java.time.ZoneId;
import javafx.beans.property.DoubleProperty;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.haidang.ui.form.FormView;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.ScriptCard;
import org.haidang.ui.kit.Wording;

/** In a call: what to say at the left, what was said at the right. */
final class CallView extends BorderPane {

  private final CallDeskViewModel desk;
  private final CallViewModel call;
  private final FormView form;
  private final ScriptCard script;

  CallView(
      CallDeskViewModel desk,
      CallViewModel call,
      Wording wording,
      ZoneId zone,
      DoubleProperty scriptShare) {
    this.desk = desk;
    this.call = call;
    form = new FormView(call.form(), zone);
    script = new ScriptCard(call.script(), call.form()::jump, wording);
    getStyleClass().add("call");
    setTop(new CallBar(desk, call, wording));
    form.disableProperty().bind(call.savingProperty());
    if (call.script().isEmpty()) {
      setCenter(form);
    } else {
      setCenter(split(scriptShare));
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private SplitPane split(DoubleProperty scriptShare) {
    var split = new SplitPane(script, form);
    split.getStyleClass().add("call-split");
    split.setDividerPositions(scriptShare.get());
    var divider = split.getDividers().getFirst();
    divider
        .positionProperty()
        .subscribe(
            (was, now) -> {
              // The first layouts move it about; only a person's hand is remembered.
              if (split.isHover()) {
                scriptShare.set(now.doubleValue());
              }
            });
    SplitPane.setResizableWithParent(script, true);
    return split;
  }

  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    var code = key.getCode();
    if (key.isShortcutDown() && code == KeyCode.S) {
      save();
      return true;
    }
    if (key.isShortcutDown() && code == KeyCode.W) {
      desk.leave();
      return true;
    }
    if (key.isShortcutDown() && (code == KeyCode.PAGE_DOWN || code == KeyCode.PAGE_UP)) {
      form.turn(code == KeyCode.PAGE_DOWN ? 1 : -1);
      return true;
    }
    return switch (code) {
      case F3 -> {
        form.find();
        yield true;
      }
      case F4 -> {
        call.revealedProperty().set(!call.revealedProperty().get());
        yield true;
      }
      case F7 -> {
        other();
        yield true;
      }
      default -> script.handle(key);
    };
  }

  private void save() {
    desk.save();
  }

  private void other() {
    if (form.isFocusWithin()) {
      script.requestFocus();
    } else {
      form.focus();
    }
  }

  /** Takes the focus: where the caret was, else what to say first. */
  void focus() {
    if (call.resumed() || call.script().isEmpty()) {
      form.focus();
    } else {
      InScene.run(script, script::requestFocus);
    }
  }

  void release() {
    form.release();
    script.release();
  }
}
