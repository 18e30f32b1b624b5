package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.contacts.RecordSheet.Attached;
import org.haidang.ui.desk.contacts.RecordSheet.Item;
import org.haidang.ui.desk.contacts.RecordSheet.Value;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Draws a sheet: questions left, answers right, in sections. */
final class SheetDrawer {

  private static final Pattern NUMBER = Pattern.compile("[+]?[0-9][0-9 .-]{7,}");
  private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("masked");
  private static final double LABELS_PERCENT = 34;

  private final Wording wording;
  private final boolean plain;
  private final BiFunction<Attached, Boolean, @Nullable Node> files;

  /** Draws in the language of the moment; personal answers as they are if {@code plain}. */
  SheetDrawer(Wording wording, boolean plain) {
    this(wording, plain, (_, _) -> null);
  }

  /**
   * As the other.
   *
   * @param files draws the file of an answer, named plainly or not; null for what has no file here
   */
  SheetDrawer(Wording wording, boolean plain, BiFunction<Attached, Boolean, @Nullable Node> files) {
    this.wording = wording;
    this.plain = plain;
    this.files = files;
  }

  List<Node> draw(RecordSheet sheet) {
    var nodes = new ArrayList<Node>();
    for (var section : sheet.sections()) {
      if (!section.title().isEmpty()) {
        nodes.add(Lines.of("record-section", section.title()));
      }
      nodes.add(grid(section.items()));
    }
    if (!sheet.blank().isEmpty()) {
      var names = String.join(" · ", sheet.blank());
      nodes.add(Lines.of("record-blank", wording.get("contacts.blank", names)));
    }
    return nodes;
  }

  private GridPane grid(List<Item> items) {
    var grid = new GridPane();
    grid.getStyleClass().add("record-grid");
    var questions = new ColumnConstraints();
    questions.setPercentWidth(LABELS_PERCENT);
    var answers = new ColumnConstraints();
    answers.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(questions, answers);
    int row = 0;
    for (var item : items) {
      switch (item) {
        case Item.Heading heading -> {
          grid.add(Lines.of("record-heading", heading.text()), 0, row, 2, 1);
        }
        case Item.Line line -> {
          var question = Lines.of("record-question", line.label());
          var answer = answer(line);
          GridPane.setValignment(question, VPos.TOP);
          grid.addRow(row, question, answer);
        }
      }
      row++;
    }
    return grid;
  }

  private Node answer(Item.Line line) {
    var box = new VBox();
    box.getStyleClass().add("record-answer");
    box.setMinHeight(Region.USE_PREF_SIZE);
    if (line.conflicting()) {
      box.getStyleClass().add("record-conflict");
      var head =
          Lines.of("record-disagree", wording.get("contacts.disagree", line.values().size()));
      head.setGraphic(new FontIcon(Material2MZ.REPORT_PROBLEM));
      box.getChildren().add(head);
    }
    for (var value : line.values()) {
      box.getChildren().add(value(line, value));
    }
    return box;
  }

  private Node value(Item.Line line, Value value) {
    var file = value.file();
    var card = file == null ? null : files.apply(file, plain || !line.personal());
    return card == null ? words(line, value) : card;
  }

  private Label words(Item.Line line, Value value) {
    if (value.words().isEmpty()) {
      return Lines.of("record-value", wording.get("contacts.emptied"));
    }
    boolean mask = line.personal() && !plain;
    var words = String.join(", ", value.words());
    var label = Lines.of("record-value", mask ? masked(words) : words);
    if (mask) {
      label.pseudoClassStateChanged(HIDDEN, true);
      label.setAccessibleText(wording.get("contacts.masked", line.label()));
    } else {
      label.setAccessibleText(line.label() + ": " + words);
    }
    return label;
  }

  private static String masked(String words) {
    return NUMBER.matcher(words).matches() ? Masked.number(words) : Masked.TEXT;
  }
}
