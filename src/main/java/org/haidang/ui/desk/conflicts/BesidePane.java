package org.haidang.ui.desk.conflicts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.conflicts.BesideLines.Line;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** The rest of the record, to be read only. */
final class BesidePane extends VBox {

  private static final double LABELS = 42;

  private final ConflictsViewModel model;
  private final BesideLines lines;
  private final Wording wording;

  BesidePane(ConflictsViewModel model, BesideLines lines) {
    this.model = model;
    this.lines = lines;
    this.wording = model.parts().wording();
    setId("conflict-beside");
    getStyleClass().add("conflict-beside");
  }

  /** Shows what the model stands at. */
  void show() {
    getChildren().clear();
    var record = model.beside().get();
    if (record == null) {
      return;
    }
    boolean plain = model.plain().get();
    getChildren()
        .addAll(
            Lines.of("record-heading", wording.get("conflicts.beside")),
            new KeyHint("F4", wording.of(plain ? "contacts.mask" : "contacts.unmask")));
    draw(lines.of(record, plain));
  }

  private void draw(List<Line> all) {
    var section = "";
    var grid = grid();
    getChildren().add(grid);
    int row = 0;
    for (var line : all) {
      if (!line.section().equals(section)) {
        section = line.section();
        getChildren().add(Lines.of("record-section", section));
        grid = grid();
        getChildren().add(grid);
        row = 0;
      }
      Label value = Lines.of("record-value", line.words());
      if (line.disagrees()) {
        value.getStyleClass().add("record-conflict");
      }
      value.setMaxWidth(Double.MAX_VALUE);
      grid.addRow(row++, Lines.of("record-question", line.label()), value);
    }
  }

  private static GridPane grid() {
    var grid = new GridPane();
    grid.getStyleClass().add("record-grid");
    var labels = new ColumnConstraints();
    labels.setPercentWidth(LABELS);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(labels, values);
    return grid;
  }
}
