package org.haidang.content.xform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haidang.content.Label;
import org.haidang.content.rosa.OwnNames;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Turns the {@code ${name}} of expressions and texts into paths. */
final class References {

  static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

  /** Before the name of a question: its answer in the last saved record of the form. */
  static final String LAST_SAVED = OwnNames.OF_LAST_SAVED;

  private final Survey survey;
  private final Faults faults;

  References(Survey survey, Faults faults) {
    this.survey = survey;
    this.faults = faults;
  }

  /**
   * The XPath of an expression.
   *
   * @param from the item whose expression it is; null for one at the form's root
   * @param filter whether paths start at a choice, so that the item must be named
   */
  String xpath(SheetRow row, String column, @Nullable Item from, boolean filter) {
    return xpath(row, column, row.get(column), from, filter);
  }

  /** The XPath of {@code text}, which stands in {@code column}. */
  String xpath(SheetRow row, String column, String text, @Nullable Item from, boolean filter) {
    return new Translation(
            (name, inside, absolute) ->
                path(row, column, name, absolute ? null : from, filter || inside))
        .of(text);
  }

  private String path(
      SheetRow row, String column, String name, @Nullable Item from, boolean fromCurrent) {
    var target = target(row, column, name);
    if (target == null) {
      return "''";
    }
    if (name.startsWith(LAST_SAVED)) {
      return lastSaved(target);
    }
    var choices = fromCurrent && from != null && from.isFromRepeat() ? repeat(from) : null;
    if (choices != null && target != choices && target.within(choices)) {
      return "./" + target.path().substring(choices.path().length() + 1);
    }
    return path(from, target, fromCurrent);
  }

  static String lastSaved(Item target) {
    return "instance('" + OwnNames.LAST_SAVED + "')" + target.ref();
  }

  /** The repeat whose entries a select offers; null when there is none. */
  @Nullable Item repeat(Item select) {
    var target = survey.named(select.list).orElse(null);
    return target == null ? null : target.repeatAround();
  }

  private @Nullable Item target(SheetRow row, String column, String written) {
    var name = written.startsWith(LAST_SAVED) ? written.substring(LAST_SAVED.length()) : written;
    var target = survey.named(name).orElse(null);
    if (target == null) {
      faults.at(row, column, Reason.UNKNOWN_REFERENCE, name);
    } else if (survey.isAmbiguous(name)) {
      faults.at(row, column, Reason.AMBIGUOUS_REFERENCE, name);
    }
    return target;
  }

  /** The path from one item to another: relative where they share a repeat's entry. */
  static String path(@Nullable Item from, Item target, boolean fromCurrent) {
    var repeat = from == null ? null : from.repeatWith(target);
    if (from == null || repeat == null) {
      return target.ref();
    }
    if (from == target) {
      return fromCurrent ? "current()" : ".";
    }
    var up = "../".repeat(from.depth() - repeat.depth());
    var down = target.path().substring(repeat.path().length() + 1);
    return (fromCurrent ? "current()/" : "") + up + down;
  }

  /** {@code label} with {@code ${name}} made {@code ${path}}; unknown names are faults. */
  Label label(SheetRow row, String column, Label label) {
    Map<String, String> texts = new LinkedHashMap<>();
    label
        .byLanguage()
        .forEach(
            (language, text) ->
                texts.put(language, inText(text, name -> known(row, column, name))));
    return new Label(texts);
  }

  private String known(SheetRow row, String column, String name) {
    var target = target(row, column, name);
    if (target == null || !target.isQuestion()) {
      return "${" + name + "}";
    }
    return "${" + (name.startsWith(LAST_SAVED) ? LAST_SAVED : "") + target.path() + "}";
  }

  private static String inText(String text, UnaryOperator<String> replacement) {
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group(1))));
  }
}
