package org.haidang.ui.desk.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.line.AsideViewModel.Doing;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.SecretField;
import org.haidang.ui.kit.Wording;

/** What is asked before something is written to a file, let go of, or read from a file. */
final class AsideDeeds extends VBox {

  private final AsideViewModel model;
  private final Wording wording;
  private final Supplier<Optional<Path>> to;
  private final Supplier<Optional<Path>> from;
  private final SecretField password = new SecretField();
  private final SecretField again = new SecretField();
  private final SecretField opens = new SecretField();
  private final TextField reason = new TextField();

  /**
   * The questions.
   *
   * @param to asks where to write
   * @param from asks which file to read
   */
  AsideDeeds(
      AsideViewModel model,
      Wording wording,
      Supplier<Optional<Path>> to,
      Supplier<Optional<Path>> from) {
    this.model = model;
    this.wording = wording;
    this.to = to;
    this.from = from;
    var writing =
        new AsidePane(
            model,
            wording,
            Doing.WRITING,
            label("line-export-warning", "notice", "line.export.warning"),
            field(password, "line-export-password", "line.export.password"),
            field(again, "line-export-again", "line.export.again"),
            buttons("line-export-choose", "line.export.choose", this::write));
    var lettingGo =
        new AsidePane(
            model,
            wording,
            Doing.LETTING_GO,
            label("line-let-go-told", "notice", "line.let_go.told"),
            field(reason, "line-let-go-reason", "line.let_go.reason"),
            buttons("line-let-go-do", "line.let_go", () -> model.letGo(reason.getText())));
    var reading =
        new AsidePane(
            model,
            wording,
            Doing.READING,
            label("line-read-told", "notice", "line.read.told"),
            field(opens, "line-read-password", "line.read.password"),
            buttons("line-read-choose", "line.read.choose", this::read));
    getChildren().addAll(writing, lettingGo, reading);
    again.setOnAction(_ -> write());
    password.setOnAction(_ -> again.requestFocus());
    reason.setOnAction(_ -> model.letGo(reason.getText()));
    opens.setOnAction(_ -> read());
    model.doing().subscribe(this::begun);
  }

  private void begun(Doing now) {
    for (var field : List.of(password, again, opens)) {
      field.clear();
    }
    reason.clear();
    switch (now) {
      case WRITING -> Caret.to(this, password);
      case LETTING_GO -> Caret.to(this, reason);
      case READING -> Caret.to(this, opens);
      case NOTHING, SENDING_WHOLE, GIVING_UP -> {}
    }
  }

  private void write() {
    if (model.accepts(password.characters(), again.characters())) {
      to.get().ifPresent(file -> model.write(file, password.characters()));
    }
  }

  private void read() {
    from.get().ifPresent(file -> model.read(file, opens.characters()));
  }

  private Label label(String id, String styleClass, String key) {
    var label = Lines.whole(id, styleClass);
    label.textProperty().bind(wording.of(key));
    return label;
  }

  private VBox field(TextField field, String id, String key) {
    var name = label(id + "-name", "caption", key);
    field.setId(id);
    field.setPrefColumnCount(32);
    field.setMaxWidth(USE_PREF_SIZE);
    field.accessibleTextProperty().bind(wording.of(key));
    name.setLabelFor(field);
    return new VBox(name, field);
  }

  private HBox buttons(String id, String key, Runnable deed) {
    var go = new Button(null, KeyHint.cap("Enter"));
    go.setId(id);
    go.textProperty().bind(wording.of(key));
    go.setOnAction(_ -> deed.run());
    var not = new Button(null, KeyHint.cap("Esc"));
    not.setId(id + "-not");
    not.textProperty().bind(wording.of("line.export.not"));
    not.setOnAction(_ -> model.leaveOff());
    var box = new HBox(go, not);
    box.getStyleClass().add("line-buttons");
    return box;
  }
}
