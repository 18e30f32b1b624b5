package org.haidang.ui.form;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The name a file goes by, typed or, with Alt+Down, chosen. The file itself is not carried, and the
 * words beside say so.
 */
final class AttachmentEditor implements LinedEditor {

  private final LineEditor line;
  private final Button choose = new Button(null, new FontIcon(Material2AL.ATTACH_FILE));
  private final HBox node;
  private final Function<Window, Optional<String>> files;
  private final Subscription bonds;

  /**
   * An editor of {@code field}.
   *
   * @param files lets a person choose a file and answers its name; empty when none was chosen
   */
  AttachmentEditor(
      FieldViewModel field,
      CaretReport report,
      Wording wording,
      Function<Window, Optional<String>> files) {
    this.files = files;
    line = new LineEditor(field, report, typed -> typed, stored -> stored);
    choose.accessibleTextProperty().bind(wording.of("form.attachment.choose"));
    choose.setFocusTraversable(false);
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setOnAction(event -> choose());
    HBox.setHgrow(line.text(), Priority.ALWAYS);
    node = new HBox(line.text(), choose);
    node.getStyleClass().add("form-day");
    bonds = field.readOnlyProperty().subscribe(choose::setDisable);
  }

  private void choose() {
    files
        .apply(node.getScene().getWindow())
        .ifPresent(
            name -> {
              line.text().requestFocus();
              line.replace(name);
            });
  }

  @Override
  public boolean handle(KeyEvent key) {
    if (key.getCode() == KeyCode.DOWN && key.isAltDown() && !choose.isDisabled()) {
      choose();
      return true;
    }
    return line.handle(key);
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public LineEditor line() {
    return line;
  }

  @Override
  public void replace(String now) {
    line.replace(now);
  }

  @Override
  public void release() {
    bonds.unsubscribe();
    line.release();
  }
}
