package org.haidang.ui.desk.contacts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.HtcdsExporting;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** What goes to a file, why, how far it is, and what found no code. Beneath the search. */
final class ExportPane extends VBox {

  private final ExportViewModel model;
  private final Wording wording;
  private final Supplier<Optional<Path>> file;
  private final CheckBox personal = new CheckBox();
  private final TextField reason = new TextField();
  private final Button write = new Button();
  private final Label found = new Label();
  private final TextArea uncoded = new TextArea();

  ExportPane(ExportViewModel model, Wording wording, Supplier<Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.file = file;
    setId("export");
    getStyleClass().addAll("paper", "contacts-export");
    visibleProperty().bind(model.openProperty());
    managedProperty().bind(visibleProperty());
    var about = new Label();
    about.setWrapText(true);
    about.textProperty().bind(wording.of("contacts.export.about"));
    personal.setId("export-personal");
    personal.setWrapText(true);
    personal.textProperty().bind(wording.of("contacts.export.personal"));
    personal.selectedProperty().bindBidirectional(model.personalProperty());
    personal.disableProperty().bind(model.runningProperty().map(now -> now || neverPersonal()));
    reason.setId("export-reason");
    reason.promptTextProperty().bind(wording.of("contacts.export.reason"));
    reason.accessibleTextProperty().bind(wording.of("contacts.export.reason"));
    reason.textProperty().bindBidirectional(model.reasonProperty());
    reason.visibleProperty().bind(personal.selectedProperty());
    reason.managedProperty().bind(reason.visibleProperty());
    found.setWrapText(true);
    found.setId("export-found");
    uncoded.setId("export-uncoded");
    uncoded.setEditable(false);
    uncoded.setPrefRowCount(4);
    uncoded.accessibleTextProperty().bind(wording.of("contacts.export.uncoded.name"));
    getChildren().addAll(about, personal, reason, actions(), found, uncoded);
    model.reportProperty().subscribe(this::report);
    wording.language().subscribe((was, now) -> report(model.reportProperty().get()));
    model
        .openProperty()
        .subscribe(
            (was, now) -> {
              if (now) {
                write.requestFocus();
              }
            });
  }

  private boolean neverPersonal() {
    return !model.personalAllowed();
  }

  private FlowPane actions() {
    write.setId("export-write");
    write.getStyleClass().add("main");
    write.textProperty().bind(wording.of("contacts.export.write"));
    write.setOnAction(_ -> choose());
    write
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.ready(),
                model.runningProperty(),
                model.personalProperty(),
                model.reasonProperty()));
    var leave = new Button();
    leave.setId("export-leave");
    leave.getStyleClass().add("quiet");
    leave.setGraphic(KeyHint.cap("Esc"));
    leave
        .textProperty()
        .bind(
            model
                .runningProperty()
                .flatMap(
                    now -> wording.of(now ? "contacts.export.stop" : "contacts.export.leave")));
    leave.setOnAction(_ -> model.leave());
    var progress = new Label();
    progress.getStyleClass().add("caption");
    progress.textProperty().bind(model.progressProperty());
    var line = new FlowPane(write, leave, progress);
    line.getStyleClass().add("contacts-lists");
    return line;
  }

  private void choose() {
    file.get().ifPresent(model::write);
  }

  private void report(HtcdsExporting.@Nullable Report now) {
    int codeless = now == null ? 0 : now.uncoded().size();
    int packless = now == null ? 0 : now.packless();
    found.setVisible(codeless + packless > 0);
    found.setManaged(found.isVisible());
    found.setText(wording.get("contacts.export.found", codeless, packless));
    uncoded.setVisible(codeless > 0);
    uncoded.setManaged(uncoded.isVisible());
    uncoded.setText(now == null ? "" : ExportViewModel.lines(now));
  }

  /** Has the first word on a key while the focus is in it; Esc stops or closes from anywhere. */
  boolean use(KeyEvent key) {
    if (!isVisible()) {
      return false;
    }
    if (key.getCode() == KeyCode.ESCAPE) {
      model.leave();
      key.consume();
      return true;
    }
    if (key.getCode() == KeyCode.ENTER && write.isFocused() && !write.isDisabled()) {
      choose();
      key.consume();
      return true;
    }
    return isFocusWithin();
  }
}
