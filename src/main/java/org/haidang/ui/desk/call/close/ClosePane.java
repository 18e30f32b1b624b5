package org.haidang.ui.desk.call.close;

import java.time.ZoneId;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.PageView;
import org.haidang.ui.form.ScriptKey;
import org.haidang.ui.form.assess.AssessPane;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Closing a report, at the place of the script: the kind by its digit, what is left beneath it.
 * Enter goes on and at the end saves, Esc goes back to the script. To be used on the FX thread.
 */
public final class ClosePane extends BorderPane {

  private final CloseViewModel closing;
  private final Wording wording;
  private final PageView kind;
  private final PageView rest;
  private final AssessPane assess;
  private final ArrangedLine arranged;
  private final Runnable save;
  private final SuggestionLine suggestion;
  private final Subscription bonds;

  /**
   * A pane of {@code closing}.
   *
   * @param arranged the call-back the answers arrange
   * @param form the same report on the screen
   * @param save saves the report, if nothing stands against it
   * @param back goes back to the script
   */
  public ClosePane(
      CloseViewModel closing,
      ArrangedViewModel arranged,
      FormViewModel form,
      Wording wording,
      ZoneId zone,
      Runnable save,
      Runnable back) {
    this.closing = closing;
    this.wording = wording;
    this.save = save;
    suggestion = new SuggestionLine(closing, wording);
    setId("close-pane");
    getStyleClass().add("close-pane");
    kind = new PageView(form, closing.kindPage(), zone, this::on, back);
    rest = new PageView(form, closing.rest(), zone, this::assessOrSave, this::focusKind);
    assess = new AssessPane(closing.assess(), form, zone, save, this::focusRest);
    this.arranged = new ArrangedLine(arranged, wording, zone);
    addEventFilter(KeyEvent.KEY_PRESSED, this.arranged::use);
    var title = Lines.of("close-title", wording.of("call.close.title"));
    var reasons = Lines.of("caption", wording.of("call.close.reasons"));
    var page =
        new VBox(
            title,
            suggestion,
            kind,
            new LeftLine(closing, wording),
            this.arranged,
            rest,
            reasons,
            assess);
    page.getStyleClass().add("close-page");
    setCenter(new FocusScroll(page));
    setBottom(keys(back));
    bonds =
        closing.kindPage().fields().stream()
            .map(field -> field.valueProperty().subscribe((was, now) -> chosen()))
            .reduce(wording.language().subscribe(_ -> suggestion.show()), Subscription::and);
  }

  /** Later: the key that chose it must end before the form it was pressed in goes. */
  private void chosen() {
    suggestion.show();
    if (closing.closesAtOnce()) {
      Platform.runLater(save);
    }
  }

  private FlowPane keys(Runnable back) {
    var line =
        new FlowPane(
            ScriptKey.of("Ctrl+S", wording.of("call.save"), save),
            ScriptKey.of("Esc", wording.of("call.close.back"), back));
    line.getStyleClass().add("script-keys");
    return line;
  }

  private void on() {
    if (closing.suggestion() != null) {
      closing.takeSuggestion();
      return;
    }
    if (closing.next() == null && closing.kind() != null) {
      assessOrSave();
    } else {
      rest.focus();
    }
  }

  /** Whoever is not judged yet comes before the end; saving at any time puts it off. */
  private void assessOrSave() {
    if (!assess.focusNext()) {
      save.run();
    }
  }

  private void focusRest() {
    if (!rest.focusFirst()) {
      focusKind();
    }
  }

  private void focusKind() {
    kind.focus();
  }

  /**
   * Takes the focus: the kind while none is chosen, else the first that is left, or to be judged.
   */
  public void focus() {
    if (closing.kind() == null) {
      kind.focus();
    } else if (closing.next() != null) {
      rest.focus();
    } else if (!assess.focusNext()) {
      kind.focus();
    }
  }

  /** Lets go of the questions; the pane is not used again. */
  public void release() {
    bonds.unsubscribe();
    kind.release();
    rest.release();
    assess.release();
    arranged.release();
  }
}
