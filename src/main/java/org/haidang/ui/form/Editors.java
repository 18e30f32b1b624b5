package org.haidang.ui.form;

import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.haidang.content.QuestionType;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Finds the controls for a question, by its type and by how its author wants it to look. */
final class Editors {

  private final Wording wording;
  private final CaretReport report;
  private final ZoneId zone;
  private final Measure measure = new Measure();

  Editors(Wording wording, CaretReport report, ZoneId zone) {
    this.wording = wording;
    this.report = report;
    this.zone = zone;
  }

  /** How much room words take. */
  Measure measure() {
    return measure;
  }

  /**
   * An editor of {@code field}, its accessible name set.
   *
   * @throws IllegalArgumentException for a type that is not edited
   */
  Editor of(FieldViewModel field) {
    return of(field, null);
  }

  /** The same for a line of {@code table}. */
  Editor of(FieldViewModel field, @Nullable ChoiceTable table) {
    if (!field.unableProperty().get().isEmpty()) {
      return new UnableEditor(field);
    }
    var editor = edited(field, table);
    if (!(editor instanceof ChoicesEditor
        || editor instanceof RankEditor
        || editor instanceof FileEditor)) {
      editor.target().accessibleTextProperty().bind(field.labelProperty());
      editor.target().accessibleHelpProperty().bind(field.hintProperty());
    }
    return editor;
  }

  private Editor edited(FieldViewModel field, @Nullable ChoiceTable table) {
    return switch (field.type()) {
      case TEXT -> text(field);
      case INTEGER, DECIMAL -> number(field);
      case RANGE -> new RangeEditor(field, report);
      case DATE -> day(field);
      case TIME -> dated(field, Lexical::storedTime, Lexical::shownTime, "HH:mm");
      case DATE_TIME -> new MomentEditor(field, report, zone);
      case SELECT_ONE, SELECT_MULTIPLE, ACKNOWLEDGE ->
          field.many()
              ? new FinderEditor(field, report, wording.of("form.finder.none"))
              : new ChoicesEditor(field, measure, table);
      case RANK -> new RankEditor(field, wording);
      case BARCODE -> line(field, UnaryOperator.identity(), UnaryOperator.identity());
      case GEOPOINT -> line(field, Positions::stored, Positions::shown);
      case GEOTRACE, GEOSHAPE -> positions(field, field.type() == QuestionType.GEOSHAPE);
      case ATTACHMENT -> attachment(field);
      case NOTE, CALCULATE -> throw new IllegalArgumentException(field.type().name());
    };
  }

  private Editor attachment(FieldViewModel field) {
    var attaching = field.attaching();
    return attaching == null
        ? new AttachmentEditor(field, report, wording, new FileNames(wording))
        : new FileEditor(field, attaching, wording);
  }

  private Editor text(FieldViewModel field) {
    if (field.appears("multiline")) {
      return new AreaEditor(field, report, UnaryOperator.identity(), UnaryOperator.identity());
    }
    var editor = line(field, UnaryOperator.identity(), UnaryOperator.identity());
    if (field.appears("numbers")) {
      shorten(editor, 12);
    }
    return editor;
  }

  private LineEditor line(
      FieldViewModel field, UnaryOperator<String> stored, UnaryOperator<String> shown) {
    return new LineEditor(field, report, stored, shown);
  }

  private AreaEditor positions(FieldViewModel field, boolean closed) {
    return new AreaEditor(
        field,
        report,
        typed -> Positions.storedLine(typed, closed),
        stored -> Positions.shownLine(stored, closed));
  }

  private LineEditor number(FieldViewModel field) {
    boolean whole = field.type() == QuestionType.INTEGER;
    boolean grouped = field.appears("thousands-sep");
    var editor =
        line(
            field,
            typed -> Numeral.stored(typed, whole),
            grouped ? Numeral::grouped : Numeral::shown);
    shorten(editor, grouped ? 9 : 6);
    return editor;
  }

  private Editor day(FieldViewModel field) {
    if (field.appears("year")) {
      return dated(field, DayPart::storedYear, DayPart::shownYear, "yyyy");
    }
    if (field.appears("month-year")) {
      return dated(field, DayPart::storedMonth, DayPart::shownMonth, "MM/yyyy");
    }
    if (field.appears("no-calendar")) {
      return dated(field, Lexical::storedDate, Lexical::shownDate, "dd/MM/yyyy");
    }
    var editor = new DayEditor(field, report, wording.get("form.day.pick"));
    editor.line().text().setPromptText("dd/MM/yyyy");
    return editor;
  }

  private LineEditor dated(
      FieldViewModel field,
      UnaryOperator<String> stored,
      UnaryOperator<String> shown,
      String pattern) {
    var editor = line(field, stored, shown);
    editor.text().setPromptText(pattern);
    shorten(editor, pattern.length() - 1);
    return editor;
  }

  private static void shorten(LineEditor editor, int columns) {
    editor.text().setPrefColumnCount(columns);
    editor.text().getStyleClass().add("form-short");
  }
}
