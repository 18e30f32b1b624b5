package org.haidang.content.xform;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.rosa.Rosa;
import org.haidang.content.workbook.SheetRow;
import org.jspecify.annotations.Nullable;

/** Translates the expressions of a pack to XPath and checks them. Confined to one thread. */
final class Expressions {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*", Pattern.UNICODE_CHARACTER_CLASS);

  private final Survey survey;
  private final Lists lists;
  private final References references;
  private final Faults faults;
  private final Set<String> mentioned = new HashSet<>();

  Expressions(Survey survey, Lists lists, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
    this.references = new References(survey, faults);
  }

  /**
   * The XPath of {@code text}, which stands in that cell; what is wrong with it becomes a fault.
   *
   * @param home what it is a rule of; null at the form's root
   * @param used is given what its value depends on
   */
  String xpath(SheetRow row, String column, String text, @Nullable Item home, Set<Item> used) {
    var filter = column.equals(Rules.CHOICE_FILTER);
    var xpath = references.xpath(row, column, text, home, filter);
    var parsed = Rosa.expression(xpath).orElse(null);
    if (parsed == null) {
      faults.at(row, column, Reason.BAD_XPATH);
      return xpath;
    }
    var checked =
        new ExpressionCheck(survey, lists, faults, row, column, home)
            .check(parsed, filter && home != null ? choices(home) : null);
    used.addAll(checked.triggers());
    var written = checked.xpath() == null ? xpath : checked.xpath();
    WORD.matcher(written).results().forEach(word -> mentioned.add(word.group()));
    return written;
  }

  /** Where a filter stands: at a row of a list, or in an entry of a repeat. */
  private Place choices(Item select) {
    return select.isFromRepeat()
        ? new Place.Node(survey, references.repeat(select))
        : new Place.ListNode(lists, 2);
  }

  /** Whether any expression so far may speak of a column of that name. */
  boolean mentions(String column) {
    return mentioned.contains(column);
  }
}
