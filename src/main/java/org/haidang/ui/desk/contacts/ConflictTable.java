package org.haidang.ui.desk.contacts;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.haidang.content.FormNode.Question;
import org.haidang.desk.Contacts.Conflict;
import org.haidang.model.HeldValue;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The fields whose values disagree, with all their values; personal ones masked. */
final class ConflictTable extends TableView<Conflict> {

  private final Wording wording;
  private final Values values;

  ConflictTable(Wording wording, Values values, Formats formats, Consumer<UUID> open) {
    this.wording = wording;
    this.values = values;
    setId("conflicts");
    accessibleTextProperty().bind(wording.of("contacts.conflicts"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getColumns()
        .setAll(
            List.of(
                column("contacts.time", 10, row -> formats.dateTime(row.entry().started())),
                column("contacts.field", 20, this::named),
                column("contacts.values", 40, this::all),
                column("contacts.counselor", 10, row -> row.entry().counselor())));
    setPlaceholder(
        new Empty(
            Material2AL.CHECK_CIRCLE_OUTLINE,
            wording.of("contacts.conflicts.none"),
            wording.of("contacts.conflicts.none.todo")));
    setRowFactory(
        _ -> {
          var row = new TableRow<Conflict>();
          row.setOnMouseClicked(
              event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                  open.accept(row.getItem().id());
                }
              });
          return row;
        });
  }

  private TableColumn<Conflict, String> column(
      String key, int share, Function<Conflict, String> words) {
    var column = new TableColumn<Conflict, String>();
    column.textProperty().bind(wording.of(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    column.setPrefWidth(share * 10);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("may-elide"); // the record says it whole
    return column;
  }

  private String named(Conflict conflict) {
    return AssessedLines.named(conflict.path(), wording)
        .orElseGet(() -> values.named(conflict.path(), wording.tag()));
  }

  private String all(Conflict conflict) {
    var question = values.question(conflict.path()).orElse(null);
    return conflict.values().stream()
        .map(held -> words(conflict.path(), question, held))
        .collect(Collectors.joining("  ≠  "));
  }

  private String words(String path, @Nullable Question question, HeldValue held) {
    var raw = held.value();
    if (raw == null) {
      return wording.get("contacts.emptied");
    }
    if (question == null || question.personal()) {
      return AssessedLines.words(path, raw, wording).orElse(Masked.TEXT);
    }
    return String.join(", ", values.words(question, raw, wording.tag()));
  }
}
