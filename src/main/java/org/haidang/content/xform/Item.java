package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** One question or group of the survey sheet, in its place. Grows while the sheet is read. */
final class Item {

  /** What stands in the tree. */
  enum Kind {
    GROUP,
    REPEAT,
    QUESTION
  }

  final Sheet.Row row;
  final Kind kind;
  final QuestionType type;
  final String list;
  final String name;
  final @Nullable Item parent;
  final List<Item> children = new ArrayList<>();

  private Item(
      Sheet.Row row,
      Kind kind,
      QuestionType type,
      String list,
      String name,
      @Nullable Item parent) {
    this.row = row;
    this.kind = kind;
    this.type = type;
    this.list = list;
    this.name = name;
    this.parent = parent;
  }

  static Item group(Sheet.Row row, boolean repeat, @Nullable Item parent) {
    // The type means nothing for a group.
    return new Item(
        row, repeat ? Kind.REPEAT : Kind.GROUP, QuestionType.NOTE, "", row.get("name"), parent);
  }

  static Item question(Sheet.Row row, QuestionType type, String list, @Nullable Item parent) {
    return new Item(row, Kind.QUESTION, type, list, row.get("name"), parent);
  }

  boolean isQuestion() {
    return kind == Kind.QUESTION;
  }

  boolean isSelect() {
    return isQuestion()
        && (type == QuestionType.SELECT_ONE || type == QuestionType.SELECT_MULTIPLE);
  }

  /** Whether its choices stand in a file of their own. */
  boolean isFromFile() {
    var type = row.get("type").split("\\s+", 2)[0];
    return isSelect() && type.toLowerCase(Locale.ROOT).endsWith(SurveyReader.FROM_FILE);
  }

  /** Whether its value comes from a calculation alone. */
  boolean isCalculated() {
    return isQuestion() && !row.get("calculation").isEmpty();
  }

  /** {@code victims/age}. */
  String path() {
    return parent == null ? name : parent.path() + "/" + name;
  }

  /** {@code /data/victims/age}. */
  String ref() {
    return OwnNames.ROOT_REF + "/" + path();
  }

  int depth() {
    return parent == null ? 1 : parent.depth() + 1;
  }

  /** The innermost repeat around it, itself not counted. */
  @Nullable Item repeatAround() {
    for (var up = parent; up != null; up = up.parent) {
      if (up.kind == Kind.REPEAT) {
        return up;
      }
    }
    return null;
  }

  /** Whether it is {@code other} or stands somewhere inside it. */
  boolean within(Item other) {
    for (Item up = this; up != null; up = up.parent) {
      if (up == other) {
        return true;
      }
    }
    return false;
  }

  /** The innermost repeat that holds both; itself counts when it is a repeat. */
  @Nullable Item repeatWith(Item target) {
    var repeat = kind == Kind.REPEAT ? this : repeatAround();
    while (repeat != null && (repeat == target || !target.within(repeat))) {
      repeat = repeat.repeatAround();
    }
    return repeat;
  }
}
