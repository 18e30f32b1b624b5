package org.haidang.ui.settings.content;

import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.haidang.ui.form.FormView;
import org.haidang.ui.form.ScriptCard;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The form and the script of a preview, as a counselor has them, under a line that says that it is
 * one. On the FX thread.
 */
final class PreviewPane extends BorderPane {

  private static final double SCRIPT = 0.36;

  private final ZoneId zone;
  private final Wording wording;
  private @Nullable FormView form;
  private @Nullable ScriptCard script;

  PreviewPane(ZoneId zone, Wording wording) {
    this.zone = zone;
    this.wording = wording;
    setId("content-preview");
    var mark = new Label();
    mark.setId("content-preview-mark");
    mark.getStyleClass().add("content-mark");
    mark.setMaxWidth(Double.MAX_VALUE);
    mark.setWrapText(true);
    mark.textProperty().bind(wording.of("content.preview.mark"));
    setTop(mark);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows {@code preview} in place of the one before. */
  void show(@Nullable Preview preview) {
    release();
    if (preview == null) {
      setCenter(null);
      return;
    }
    var view = new FormView(preview.form(), zone);
    form = view;
    if (preview.script().isEmpty()) {
      setCenter(view);
      return;
    }
    var card = new ScriptCard(preview.script(), preview.form(), wording);
    script = card;
    var split = new SplitPane(card, view);
    split.getStyleClass().add("call-split");
    split.setDividerPositions(SCRIPT);
    setCenter(split);
  }

  /** The keys of a call that lead through the form and the script. */
  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    var view = form;
    if (view != null && key.isShortcutDown() && !key.isAltDown()) {
      switch (key.getCode()) {
        case PAGE_DOWN -> view.turn(1);
        case PAGE_UP -> view.turn(-1);
        default -> {
          return script != null && script.handle(key);
        }
      }
      return true;
    }
    if (view != null && key.getCode() == KeyCode.F3) {
      view.find();
      return true;
    }
    return script != null && script.handle(key);
  }

  /** Brings the caret into the form. */
  void focus() {
    if (form != null) {
      form.focus();
    }
  }

  /** Lets go of what it shows. */
  void release() {
    if (form != null) {
      form.release();
    }
    if (script != null) {
      script.release();
    }
    form = null;
    script = null;
  }
}
