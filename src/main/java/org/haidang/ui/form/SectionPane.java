package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.content.QuestionType;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** The open section: a row for each field, its groups and repeats. */
final class SectionPane extends VBox {

  private final Wording wording;
  private final Editors editors;
  private final Consumer<FieldRow> entered;
  private final List<Runnable> releases = new ArrayList<>();

  SectionPane(
      SectionViewModel section, Wording wording, Editors editors, Consumer<FieldRow> entered) {
    this.wording = wording;
    this.editors = editors;
    this.entered = entered;
    getStyleClass().add("form-section");
    fill(this, section.items(), releases);
  }

  /**
   * Puts {@code items} into {@code pane}; what is to be released later goes to {@code releases}.
   */
  void fill(Pane pane, List<FormItem> items, List<Runnable> releases) {
    for (var item : items) {
      pane.getChildren().add(node(item, releases));
    }
  }

  private Node node(FormItem item, List<Runnable> releases) {
    return switch (item) {
      case FieldViewModel field when field.type() == QuestionType.NOTE -> note(field, releases);
      case FieldViewModel field -> {
        var row = new FieldRow(field, editors.of(field), wording, entered);
        releases.add(row::release);
        yield row;
      }
      case GroupViewModel group -> group(group, releases);
      case RepeatViewModel repeat -> {
        var pane = new RepeatPane(repeat, this, wording);
        releases.add(pane::release);
        yield pane;
      }
    };
  }

  private static Node note(FieldViewModel field, List<Runnable> releases) {
    var note = new Label();
    note.getStyleClass().add("form-note");
    if (field.appears("danger")) {
      note.getStyleClass().add("danger");
      note.setGraphic(new FontIcon(Material2MZ.REPORT_PROBLEM));
    }
    note.setWrapText(true);
    note.textProperty().bind(field.labelProperty());
    show(note, field, releases);
    return note;
  }

  private Node group(GroupViewModel group, List<Runnable> releases) {
    var title = new Label();
    title.getStyleClass().add("form-group-title");
    title.setWrapText(true);
    title.textProperty().bind(group.labelProperty());
    title.managedProperty().bind(title.textProperty().isNotEmpty());
    var box = new VBox(title);
    box.getStyleClass().add("form-group");
    fill(box, group.items(), releases);
    show(box, group, releases);
    return box;
  }

  private static void show(Node node, FormItem item, List<Runnable> releases) {
    node.managedProperty().bind(node.visibleProperty());
    Subscription bond = item.relevantProperty().subscribe(node::setVisible);
    releases.add(bond::unsubscribe);
  }

  /** The rows, from top to bottom, in which the caret can stand now. */
  List<FieldRow> stops() {
    var rows = new ArrayList<FieldRow>();
    gather(this, rows);
    return rows;
  }

  private static void gather(Node node, List<FieldRow> rows) {
    if (!node.isVisible()) {
      return;
    }
    if (node instanceof FieldRow row) {
      if (row.isStop()) {
        rows.add(row);
      }
    } else if (node instanceof Pane pane) {
      pane.getChildren().forEach(child -> gather(child, rows));
    }
  }

  void release() {
    releases.forEach(Runnable::run);
    releases.clear();
  }
}
