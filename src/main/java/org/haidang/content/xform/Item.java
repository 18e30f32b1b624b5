package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.haidang.content.QuestionType;
import org.haidang.content.rosa.OwnNames;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** One question or group of the survey sheet, in its place. Grows while the sheet is read. */
final class Item {

  /** What stands in the tree. */
  enum Kind {
    GROUP,
    REPEAT,
    QUESTION
  }

  final SheetRow row;
  final Kind kind;
  final Typed typed;
  final QuestionType type;

  /** The list its choices are on, as the form's instances call it; empty without choices. */
  final String list;

  /** What its author calls it. */
  final String said;

  /** The last name of its path: as said, but see {@link #segment}. */
  final String name;

  final @Nullable Item parent;
  final List<Item> children = new ArrayList<>();

  private Item(SheetRow row, Kind kind, Typed typed, String said, @Nullable Item parent) {
    this.row = row;
    this.kind = kind;
    this.typed = typed;
    this.type = typed.type();
    this.list = list(row, typed);
    this.said = said;
    this.name = segment(said, parent);
    this.parent = parent;
  }

  static Item group(SheetRow row, boolean repeat, String said, @Nullable Item parent) {
    return new Item(row, repeat ? Kind.REPEAT : Kind.GROUP, Typed.GROUP, said, parent);
  }

  static Item question(SheetRow row, Typed typed, String said, @Nullable Item parent) {
    return new Item(row, Kind.QUESTION, typed, said, parent);
  }

  /** A file whose columns the row chooses is a list of its own. */
  private static String list(SheetRow row, Typed typed) {
    return switch (typed.from()) {
      case EXTERNAL_SHEET -> Sources.EXTERNAL + typed.list();
      case FILE -> {
        var parameters = Parameters.of(row.get(Rules.PARAMETERS)).orElse(Map.of());
        var value = parameters.getOrDefault("value", "");
        var label = parameters.getOrDefault("label", "");
        var stem = Sources.stem(typed.list());
        yield value.isEmpty() && label.isEmpty() ? stem : stem + "-" + value + "-" + label;
      }
      default -> typed.list();
    };
  }

  /** The fields that begin with an underscore are the desk's own: a question stands beside them. */
  private static String segment(String said, @Nullable Item parent) {
    return parent == null && said.startsWith("_") ? "f." + said : said;
  }

  boolean isQuestion() {
    return kind == Kind.QUESTION;
  }

  /** Whether its answer is among choices. */
  boolean isSelect() {
    return isQuestion() && typed.from() != Typed.From.NOWHERE;
  }

  /** Whether its choices stand in a file of their own. */
  boolean isFromFile() {
    return isQuestion() && typed.from() == Typed.From.FILE;
  }

  /** Whether its choices are what was answered in a repeat. */
  boolean isFromRepeat() {
    return isQuestion() && typed.from() == Typed.From.REPEAT;
  }

  /** Whether its value comes from a calculation alone. */
  boolean isCalculated() {
    return isQuestion()
        && !row.get(Rules.CALCULATION).isEmpty()
        && row.get(Rules.TRIGGER).isEmpty();
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
