package org.haidang.ui.desk.line;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.RowButton;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** How the records whose beginning the server lost are listed. */
final class GroundRows {

  private static final double GAP = 12;

  private final Wording wording;
  private final Formats formats;

  GroundRows(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
  }

  /** Which record it is, in a few words. */
  String name(Lost record) {
    return wording.get("line.type." + record.type().name().toLowerCase(Locale.ROOT));
  }

  /** What waits of it and since when. */
  String since(Lost record) {
    return wording.get("line.ground.row", record.changes().size(), formats.lately(record.since()));
  }

  /** What stands above them. */
  List<Node> head() {
    var title = Lines.whole("line-ground", "form-group-title");
    title.setText(wording.get("line.ground"));
    var told = Lines.whole("line-ground-told", "caption");
    told.setText(wording.get("line.ground.told"));
    return List.of(title, told);
  }

  /** One record's row. */
  Button row(Lost record, int number) {
    var what = label("strong", name(record));
    var since = label("caption", since(record));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var exported = record.exported();
    var done =
        label(
            "caption",
            exported == null
                ? wording.get("line.ground.in_no_file")
                : wording.get("line.exported.at", formats.lately(exported)));
    var icon = new FontIcon(Material2AL.HISTORY_TOGGLE_OFF);
    var row = RowButton.of("line-ground-row-" + number, icon, what, since, space, done);
    row.setAccessibleText(
        String.join(
            ", ", wording.get("line.ground"), what.getText(), since.getText(), done.getText()));
    row.setUserData(record);
    row.setOnAction(
        _ -> GoEvent.fire(row, new Destination.OneRecord(record.type(), record.record())));
    return row;
  }

  /** What may be done with the one that has the caret. */
  Node keys() {
    var keys =
        new FlowPane(
            GAP,
            GAP,
            new KeyHint("R", wording.of("line.ground.wait")),
            new KeyHint("S", wording.of("line.ground.whole")),
            new KeyHint("Ctrl+E", wording.of("line.export")),
            new KeyHint("Delete", wording.of("line.let_go")));
    keys.setAlignment(Pos.CENTER_LEFT);
    keys.getStyleClass().add("line-buttons");
    return keys;
  }

  private static Label label(String styleClass, String text) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
