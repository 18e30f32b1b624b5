package org.haidang.ui.desk.duties;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.haidang.duties.Flag;
import org.haidang.ui.kit.Masked;

/** The flags, one line each; numbers masked. */
final class FlagTable extends TableView<Flag> {

  private final DutyTexts texts;

  FlagTable(FlagsViewModel model, DutyTexts texts) {
    this.texts = texts;
    setId("flag-table");
    setItems(model.rows());
    accessibleTextProperty().bind(texts.wording().of("flags.title"));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getColumns()
        .setAll(
            List.of(
                column("duties.number", 20, flag -> Masked.number(flag.number())),
                column("flags.kind", 26, texts::kind),
                column("flags.author", 14, Flag::author),
                column("flags.since", 18, flag -> texts.formats().lately(flag.made())),
                column("flags.until", 22, flag -> until(model, flag))));
  }

  private String until(FlagsViewModel model, Flag flag) {
    return flag.standing(model.flags().today()) == Flag.Standing.LIFTED
        ? texts.wording().get("flags.lifted")
        : texts.formats().date(flag.until());
  }

  private TableColumn<Flag, String> column(String key, int share, Function<Flag, String> words) {
    var column = new TableColumn<Flag, String>();
    column.textProperty().bind(texts.wording().of(key));
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    column.setPrefWidth(share * 10);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add("may-elide"); // the card says it whole
    return column;
  }
}
