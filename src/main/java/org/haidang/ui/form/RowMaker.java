package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.content.QuestionType;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Makes what stands in a section, thing by thing. */
final class RowMaker {

  private final SectionPane section;
  private final Filling filling;
  private final Editors editors;
  private final Wording wording;

  RowMaker(SectionPane section, Filling filling, Editors editors, Wording wording) {
    this.section = section;
    this.filling = filling;
    this.editors = editors;
    this.wording = wording;
  }

  /**
   * Will put {@code items} into {@code pane}, before all else that waits to be made; what is to be
   * released later goes to {@code releases}.
   */
  void fill(Pane pane, List<FormItem> items, Look look, List<Runnable> releases) {
    var tasks = new ArrayList<Runnable>();
    for (var run : Runs.of(items, look)) {
      switch (run) {
        case Runs.One(var item) -> tasks.add(() -> section.put(pane, node(item, releases)));
        case Runs.Beside(var beside) -> tasks.add(() -> beside(pane, beside, releases));
        case Runs.Table(var fields) -> table(pane, fields, tasks, releases);
      }
    }
    filling.first(tasks);
  }

  private Node node(FormItem item, List<Runnable> releases) {
    return switch (item) {
      case FieldViewModel field when field.type() == QuestionType.NOTE -> note(field, releases);
      case FieldViewModel field -> section.row(field, editors.of(field), wording, releases);
      case GroupViewModel group -> group(group, releases);
      case RepeatViewModel repeat -> {
        var pane = new RepeatPane(repeat, section, wording);
        releases.add(pane::release);
        yield pane;
      }
    };
  }

  private void beside(Pane pane, List<FormItem> items, List<Runnable> releases) {
    var spans = new SpanPane();
    section.put(pane, spans);
    var tasks = new ArrayList<Runnable>();
    for (var item : items) {
      tasks.add(
          () -> {
            var node = node(item, releases);
            if (node instanceof FieldRow row) {
              row.stack();
            }
            spans.add(node, Runs.width(item));
          });
    }
    filling.first(tasks);
  }

  private void table(
      Pane pane, List<FieldViewModel> fields, List<Runnable> tasks, List<Runnable> releases) {
    var first = fields.getFirst();
    boolean said = first.appears("label");
    var table = new ChoiceTable(editors.measure(), first);
    tasks.add(
        () -> {
          var head = new TableHead(first, said, table);
          releases.add(head::release);
          section.put(pane, head);
        });
    for (var field : fields.subList(said ? 1 : 0, fields.size())) {
      tasks.add(
          () -> section.put(pane, section.row(field, editors.of(field, table), wording, releases)));
    }
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
    fill(box, group.items(), group.look(), releases);
    show(box, group, releases);
    return box;
  }

  private static void show(Node node, FormItem item, List<Runnable> releases) {
    node.managedProperty().bind(node.visibleProperty());
    Subscription bond = item.relevantProperty().subscribe(node::setVisible);
    releases.add(bond::unsubscribe);
  }
}
