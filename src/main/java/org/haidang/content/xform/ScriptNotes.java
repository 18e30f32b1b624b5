package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.QuestionType;
import org.haidang.content.Script;
import org.haidang.content.rosa.Lexical;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads what a choice notes in the form: {@code not_safe=yes; callback=no}. */
final class ScriptNotes {

  private static final String COLUMN = "set";

  private final Survey survey;
  private final Lists lists;
  private final Faults faults;

  ScriptNotes(Survey survey, Lists lists, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
  }

  List<Script.Note> read(SheetRow row) {
    var notes = new ArrayList<Script.Note>();
    for (var part : row.get(COLUMN).split(";", -1)) {
      if (!part.isBlank()) {
        var note = note(row, part.strip());
        if (note != null) {
          notes.add(note);
        }
      }
    }
    return notes;
  }

  private Script.@Nullable Note note(SheetRow row, String part) {
    int equals = part.indexOf('=');
    if (equals < 1) {
      faults.at(row, COLUMN, Reason.BAD_NOTE, part);
      return null;
    }
    var name = part.substring(0, equals).strip();
    var value = part.substring(equals + 1).strip();
    var item = survey.named(name).filter(Item::isQuestion).orElse(null);
    if (item == null) {
      faults.at(row, COLUMN, Reason.UNKNOWN_REFERENCE, name);
    } else if (item.repeatAround() != null) {
      faults.at(row, COLUMN, Reason.NOTE_IN_REPEAT, name);
    } else if (item.isCalculated() || isNotAsked(item)) {
      faults.at(row, COLUMN, Reason.NOTE_UNASKED, name);
    } else if (check(row, item, value)) {
      return new Script.Note(item.path(), value);
    }
    return null;
  }

  private static boolean isNotAsked(Item item) {
    return item.type == QuestionType.NOTE || item.type == QuestionType.CALCULATE;
  }

  private boolean check(SheetRow row, Item item, String value) {
    if (value.isEmpty()) {
      return true;
    }
    if (!item.isSelect()) {
      boolean fits = Lexical.parse(item.type, value).isPresent();
      if (!fits) {
        faults.at(row, COLUMN, Reason.BAD_DEFAULT, value);
      }
      return fits;
    }
    var offered = lists.list(item.list);
    var names =
        item.type == QuestionType.SELECT_ONE ? List.of(value) : List.of(value.split("\\s+"));
    boolean all = true;
    for (var name : names) {
      if (offered != null && offered.stream().noneMatch(choice -> choice.name().equals(name))) {
        faults.at(row, COLUMN, Reason.UNKNOWN_CHOICE, item.name, name);
        all = false;
      }
    }
    return all;
  }
}
