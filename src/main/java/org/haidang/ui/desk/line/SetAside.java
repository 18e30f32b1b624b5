package org.haidang.ui.desk.line;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What the server did not take, a row each, and what can be done about it. */
final class SetAside extends VBox {

  private final LineViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final ErrorTexts errors;

  SetAside(LineViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    errors = new ErrorTexts(wording);
    getStyleClass().add("unfinished-rows");
  }

  /** Shows them anew; the focus stays at its place. */
  void list() {
    int chosen = chosen();
    getChildren().clear();
    if (model.rows().isEmpty()) {
      var none = LineView.label("line-none", "caption");
      none.setText(wording.get("line.aside.none"));
      getChildren().add(none);
      return;
    }
    var told = LineView.label("line-aside-told", "caption");
    told.setText(wording.get("line.aside.told"));
    getChildren().add(told);
    model.rows().forEach(entry -> getChildren().add(row(entry)));
    getChildren().add(buttons());
    if (chosen >= 0) {
      focus(Math.min(chosen, model.rows().size() - 1));
    }
  }

  private HBox buttons() {
    var write = new Button(null, KeyHint.cap("Ctrl+E"));
    write.setId("line-export");
    write.textProperty().bind(wording.of("line.export"));
    write.setDisable(!model.mayExport());
    write.setOnAction(_ -> model.beginExport());
    var again = new KeyHint("R", wording.of("line.retry"));
    var box = new HBox(write, new KeyHint("Enter", wording.of("line.open")), again);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("line-buttons");
    return box;
  }

  private Button row(Entry entry) {
    var when = new Label(formats.lately(entry.madeAt()));
    when.getStyleClass().add("strong");
    var what = new Label(wording.get("line.type." + entry.type().name().toLowerCase(Locale.ROOT)));
    for (var label : List.of(when, what)) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    var said = new Label(why(entry));
    said.getStyleClass().addAll("caption", "may-elide");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(new FontIcon(Material2MZ.REPORT_PROBLEM), when, what, said, space);
    line.getStyleClass().add("unfinished-line");
    var row = new Button(null, line);
    row.setId("line-row-" + getChildren().size());
    row.getStyleClass().setAll("unfinished-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(when.getText() + " " + what.getText() + " " + said.getText());
    row.setUserData(entry);
    row.setOnAction(
        _ -> GoEvent.fire(this, new Destination.OneRecord(entry.type(), entry.record())));
    line.prefWidthProperty().bind(row.widthProperty().subtract(26));
    return row;
  }

  private String why(Entry entry) {
    var code = ErrorTexts.byCode(entry.code());
    var what = code.map(errors::what).orElse(entry.code());
    var again = entry.again();
    return again == null ? what : what + " " + wording.get("line.again", formats.lately(again));
  }

  private List<Button> rowButtons() {
    return getChildren().stream()
        .filter(node -> node.getUserData() instanceof Entry)
        .map(Button.class::cast)
        .toList();
  }

  /** The place of the row with the focus; -1 while none has it. */
  int chosen() {
    var buttons = rowButtons();
    for (int i = 0; i < buttons.size(); i++) {
      if (buttons.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  /** The focus goes to the row at {@code index}; false when there is none. */
  boolean focus(int index) {
    var buttons = rowButtons();
    if (index < 0 || index >= buttons.size()) {
      return false;
    }
    buttons.get(index).requestFocus();
    return true;
  }

  /** What the row with the focus tells of; null while none has it. */
  @Nullable Entry entry() {
    int at = chosen();
    return at < 0 ? null : (Entry) rowButtons().get(at).getUserData();
  }
}
