package org.haidang.ui.desk.people;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.haidang.people.Merging;
import org.haidang.people.WholePerson;
import org.haidang.records.Register;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** What each of two persons says, line by line, beside each other. */
final class MergeSides extends GridPane {

  private final PersonLines lines;
  private final boolean plain;

  MergeSides(Merging.Preview now, PersonLines lines, boolean plain, Wording wording) {
    this.lines = lines;
    this.plain = plain;
    getStyleClass().add("merge-sides");
    addRow(
        0,
        Lines.of("caption", wording.get("people.merge.kept")),
        Lines.of("caption", wording.get("people.merge.gone")));
    addRow(1, side(now.kept()), side(now.gone()));
    for (int i = 0; i < 2; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(50);
      getColumnConstraints().add(column);
    }
  }

  private Node side(Register.Opened record) {
    var box = new VBox();
    var whole = new WholePerson(List.of(record));
    for (var block : lines.of(whole, plain)) {
      for (var line : block.lines()) {
        if (!line.raw().isEmpty()) {
          var label = new Label(line.label() + ": " + line.words());
          label.setWrapText(true);
          label.setMinHeight(USE_PREF_SIZE);
          box.getChildren().add(label);
        }
      }
    }
    return box;
  }
}
