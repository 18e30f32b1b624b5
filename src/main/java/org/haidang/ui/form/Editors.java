package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.haidang.content.QuestionType;
import org.haidang.ui.kit.Wording;

/** Finds the controls for a question. */
final class Editors {

  private final Wording wording;
  private final CaretReport report;
  private final ZoneId zone;

  Editors(Wording wording, CaretReport report, ZoneId zone) {
    this.wording = wording;
    this.report = report;
    this.zone = zone;
  }

  /**
   * An editor of {@code field}, its accessible name set.
   *
   * @throws IllegalArgumentException for a type that is not edited
   */
  Editor of(FieldViewModel field) {
    var editor =
        switch (field.type()) {
          case TEXT ->
              field.appears("multiline")
                  ? new AreaEditor(field, report)
                  : new LineEditor(field, report, typed -> typed, stored -> stored);
          case INTEGER, DECIMAL -> number(field);
          case DATE -> day(field);
          case TIME -> hour(field);
          case DATE_TIME -> new MomentEditor(field, report, zone);
          case SELECT_ONE ->
              field.many()
                  ? new FinderEditor(field, report, wording.of("form.finder.none"))
                  : new ChoicesEditor(field);
          case SELECT_MULTIPLE -> new ChoicesEditor(field);
          case RANGE, RANK, ACKNOWLEDGE, BARCODE, GEOPOINT, GEOTRACE, GEOSHAPE, ATTACHMENT ->
              new LineEditor(field, report, typed -> typed, stored -> stored);
          case NOTE, CALCULATE -> throw new IllegalArgumentException(field.type().name());
        };
    if (!(editor instanceof ChoicesEditor)) {
      editor.target().accessibleTextProperty().bind(field.labelProperty());
      editor.target().accessibleHelpProperty().bind(field.hintProperty());
    }
    return editor;
  }

  private LineEditor number(FieldViewModel field) {
    boolean whole = field.type() == QuestionType.INTEGER;
    UnaryOperator<String> stored = typed -> Numeral.stored(typed, whole);
    var editor = new LineEditor(field, report, stored, Numeral::shown);
    editor.text().setPrefColumnCount(6);
    editor.text().getStyleClass().add("form-short");
    return editor;
  }

  private DayEditor day(FieldViewModel field) {
    var editor = new DayEditor(field, report, wording.get("form.day.pick"));
    editor.line().text().setPromptText("dd/MM/yyyy");
    return editor;
  }

  private LineEditor hour(FieldViewModel field) {
    var editor = new LineEditor(field, report, Lexical::storedTime, Lexical::shownTime);
    editor.text().setPromptText("HH:mm");
    editor.text().setPrefColumnCount(4);
    editor.text().getStyleClass().add("form-short");
    return editor;
  }
}
