package org.haidang.ui.desk.call.amend;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.ScriptKey;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Says, at the place of the script, that the report is finalised and that what is changed in it
 * will be proposed, and asks why. Enter saves, Esc goes back to the script. To be used on the FX
 * thread.
 */
public final class AmendPane extends BorderPane {

  private final TextField line = new TextField();

  /**
   * A pane.
   *
   * @param reason why; kept as it is typed
   * @param save saves the report, which proposes what was changed
   * @param back goes back to the script
   */
  public AmendPane(StringProperty reason, Wording wording, Runnable save, Runnable back) {
    setId("amend-pane");
    getStyleClass().add("close-pane");
    line.setId("amend-reason");
    line.setTextFormatter(Composed.formatter());
    line.setText(reason.get());
    line.accessibleTextProperty().bind(wording.of("call.amend.why"));
    line.textProperty().subscribe((_, now) -> reason.set(Composed.of(now)));
    line.setOnAction(
        _ -> {
          if (!line.getText().isBlank()) {
            save.run();
          }
        });
    var page =
        new VBox(
            Lines.of("close-title", wording.of("call.amend.title")),
            Lines.of("content-line", wording.of("call.amend.about")),
            Lines.of("record-heading", wording.of("call.amend.why")),
            line,
            Lines.of("caption", wording.of("call.amend.why.hint")));
    page.getStyleClass().addAll("close-page", "amend-page");
    setCenter(new FocusScroll(page));
    var keys =
        new FlowPane(
            ScriptKey.of("Ctrl+S", wording.of("call.amend.send"), save),
            ScriptKey.of("Esc", wording.of("call.close.back"), back));
    keys.getStyleClass().add("script-keys");
    setBottom(keys);
  }

  /** Takes the focus: the reason is typed. */
  public void focus() {
    InScene.run(this, line::requestFocus);
  }
}
