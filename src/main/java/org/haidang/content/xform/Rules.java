package org.haidang.content.xform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.rosa.Rosa;
import org.haidang.content.workbook.Sheet;
import org.jspecify.annotations.Nullable;

/** Every expression of a pack, translated to XPath and checked. */
final class Rules {

  static final String RELEVANT = "relevant";
  static final String REQUIRED = "required";
  static final String READ_ONLY = "read_only";
  static final String CONSTRAINT = "constraint";
  static final String CALCULATION = "calculation";
  static final String CHOICE_FILTER = "choice_filter";
  static final String DEFAULT = "default";

  private static final List<String> EXPRESSIONS =
      List.of(RELEVANT, REQUIRED, READ_ONLY, CONSTRAINT, CALCULATION, CHOICE_FILTER);
  private static final Set<String> CHAINED = Set.of(CALCULATION, RELEVANT, READ_ONLY);
  private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "x");
  private static final Set<String> NO = Set.of("no", "false", "false()", "0");
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
  private static final Pattern COMPUTED_DEFAULT =
      Pattern.compile("(?s).*\\$\\{.*|[a-z][a-z0-9:-]*\\(.*\\)");

  private record Key(Item item, String column) {}

  private final Survey survey;
  private final ChoicesReader.Lists lists;
  private final References references;
  private final Faults faults;
  private final Map<Key, String> xpaths = new HashMap<>();
  private final Map<Item, Set<Item>> triggers = new LinkedHashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  Rules(Survey survey, ChoicesReader.Lists lists, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
    this.references = new References(survey, faults);
  }

  /** Translates and checks the expressions of every row of the survey. */
  void compile() {
    for (var item : survey.all()) {
      for (var column : EXPRESSIONS) {
        if (!item.row.get(column).isEmpty()) {
          compile(item, column);
        }
      }
      if (hasComputedDefault(item)) {
        compile(item, DEFAULT);
      }
    }
    new Cycles(triggers, faults).report();
  }

  private void compile(Item item, String column) {
    var text = item.row.get(column);
    if ((column.equals(REQUIRED) || column.equals(READ_ONLY)) && isWord(text)) {
      xpaths.put(
          new Key(item, column),
          YES.contains(text.toLowerCase(Locale.ROOT)) ? "true()" : "false()");
      return;
    }
    var filter = column.equals(CHOICE_FILTER);
    if (filter && !item.isSelect()) {
      faults.at(item.row, column, Reason.FILTER_WITHOUT_SELECT);
      return;
    }
    var used = new HashSet<Item>();
    xpaths.put(new Key(item, column), check(item.row, column, item, filter, used));
    // Nothing depends on whether an answer is required or allowed, so those close no circle.
    if (CHAINED.contains(column)) {
      triggers.computeIfAbsent(item, it -> new HashSet<>()).addAll(used);
    }
  }

  private static boolean isWord(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) || NO.contains(word);
  }

  /** The XPath in a cell whose expression stands at the form's root; empty when the cell is. */
  String atRoot(Sheet.Row row, String column) {
    return row.get(column).isEmpty() ? "" : check(row, column, null, false, new HashSet<>());
  }

  private String check(
      Sheet.Row row, String column, @Nullable Item home, boolean filter, Set<Item> used) {
    var xpath = references.xpath(row, column, home, filter);
    WORD.matcher(xpath).results().forEach(word -> mentioned.add(word.group()));
    Rosa.expression(xpath)
        .ifPresentOrElse(
            parsed ->
                used.addAll(
                    new ExpressionCheck(survey, lists, faults, row, column, home)
                        .check(parsed, filter)),
            () -> faults.at(row, column, Reason.BAD_XPATH));
    return xpath;
  }

  /** Whether any expression so far may speak of a column of that name. */
  boolean mentions(String column) {
    return mentioned.contains(column);
  }

  /** The XPath of an item's column; null when the cell is empty. */
  @Nullable String xpath(Item item, String column) {
    return xpaths.get(new Key(item, column));
  }

  /** Whether the default is worked out when the form opens, rather than a plain value. */
  static boolean hasComputedDefault(Item item) {
    return COMPUTED_DEFAULT.matcher(item.row.get(DEFAULT)).matches();
  }
}
