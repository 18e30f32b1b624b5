package org.haidang.ui.desk.duties;

import javafx.scene.control.TableView;
import org.haidang.duties.Flag;
import org.haidang.ui.kit.Columns;
import org.haidang.ui.kit.Masked;

/** The flags, one line each; numbers masked. */
final class FlagTable extends TableView<Flag> {

  private final DutyTexts texts;

  FlagTable(FlagsViewModel model, DutyTexts texts) {
    this.texts = texts;
    setId("flag-table");
    setItems(model.rows());
    accessibleTextProperty().bind(texts.wording().of("flags.title"));
    Columns.show(
        this,
        Columns.words(
            texts.wording().of("duties.number"), 20, flag -> Masked.number(flag.number())),
        Columns.words(texts.wording().of("flags.kind"), 26, texts::kind),
        Columns.words(texts.wording().of("flags.author"), 14, Flag::author),
        Columns.words(
            texts.wording().of("flags.since"), 18, flag -> texts.formats().lately(flag.made())),
        Columns.words(texts.wording().of("flags.until"), 22, flag -> until(model, flag)));
  }

  private String until(FlagsViewModel model, Flag flag) {
    return flag.standing(model.flags().today()) == Flag.Standing.LIFTED
        ? texts.wording().get("flags.lifted")
        : texts.formats().date(flag.until());
  }
}
