package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.content.QuestionType;
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
  static final String REPEAT_COUNT = "repeat_count";
  static final String TRIGGER = "trigger";
  static final String PARAMETERS = "parameters";

  private static final List<String> EXPRESSIONS =
      List.of(RELEVANT, REQUIRED, READ_ONLY, CONSTRAINT, CALCULATION, CHOICE_FILTER, REPEAT_COUNT);

  /** The columns that may hold an expression. */
  static final List<String> ALL =
      List.of(
          RELEVANT,
          REQUIRED,
          READ_ONLY,
          CONSTRAINT,
          CALCULATION,
          CHOICE_FILTER,
          REPEAT_COUNT,
          DEFAULT);

  private static final Set<String> CHAINED = Set.of(CALCULATION, RELEVANT, READ_ONLY);
  private static final Set<String> WORDS = Set.of(RELEVANT, REQUIRED, READ_ONLY, CONSTRAINT);
  private static final Set<String> YES = Set.of("yes", "true", "true()", "1", "x");
  private static final Set<String> NO = Set.of("no", "false", "false()", "0");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*", Pattern.UNICODE_CHARACTER_CLASS);

  private record Key(Item item, String column) {}

  private final Survey survey;
  private final Lists lists;
  private final References references;
  private final Faults faults;
  private final Map<Key, String> xpaths = new HashMap<>();
  private final Map<Item, Set<Item>> triggers = new LinkedHashMap<>();
  private final Map<Item, List<Item>> triggeredBy = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  Rules(Survey survey, Lists lists, Faults faults) {
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
      if (Defaults.isComputed(item)) {
        compile(item, DEFAULT);
      }
      limit(item);
      trigger(item);
      seed(item);
    }
  }

  /** What depends on itself by calculation or relevance, as far as can be told by looking. */
  void circles(Faults into) {
    new Cycles(triggers, into).report();
  }

  private void compile(Item item, String column) {
    var text = item.row.get(column);
    if (WORDS.contains(column) && isWord(text)) {
      xpaths.put(
          new Key(item, column),
          YES.contains(text.toLowerCase(Locale.ROOT)) ? "true()" : "false()");
      return;
    }
    var filter = column.equals(CHOICE_FILTER);
    if (filter && !item.isSelect()) {
      faults.notice(item.row, column, Reason.FILTER_WITHOUT_SELECT);
      return;
    }
    if (column.equals(REPEAT_COUNT) && item.kind != Item.Kind.REPEAT) {
      faults.notice(item.row, column, Reason.COUNT_WITHOUT_REPEAT);
      return;
    }
    var used = new HashSet<Item>();
    xpaths.put(new Key(item, column), check(item.row, column, text, item, used));
    // Nothing depends on whether an answer is required or allowed, so those close no circle.
    if (CHAINED.contains(column) && !(column.equals(CALCULATION) && isTriggered(item))) {
      triggers.computeIfAbsent(item, it -> new HashSet<>()).addAll(used);
    }
  }

  private static boolean isTriggered(Item item) {
    return !item.row.get(TRIGGER).isEmpty();
  }

  private static boolean isWord(String text) {
    var word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) || NO.contains(word);
  }

  /** What the type itself asks of an answer, besides the author's constraint. */
  private void limit(Item item) {
    if (!item.typed.constraint().isEmpty()) {
      xpaths.merge(
          new Key(item, CONSTRAINT),
          item.typed.constraint(),
          (own, types) -> "(" + own + ") and (" + types + ")");
    }
  }

  private void trigger(Item item) {
    var text = item.row.get(TRIGGER);
    if (text.isEmpty()) {
      return;
    }
    var names = References.REFERENCE.matcher(text).results().map(it -> it.group(1)).toList();
    if (names.isEmpty() || !item.isQuestion()) {
      faults.at(item.row, TRIGGER, Reason.BAD_TRIGGER);
    }
    for (var name : names) {
      var target = survey.named(name).orElse(null);
      if (target == null) {
        faults.at(item.row, TRIGGER, Reason.UNKNOWN_REFERENCE, name);
      } else if (!target.isQuestion() || target.type == QuestionType.CALCULATE) {
        faults.at(item.row, TRIGGER, Reason.BAD_TRIGGER);
      } else {
        triggeredBy.computeIfAbsent(target, it -> new ArrayList<>()).add(item);
      }
    }
  }

  /** The seed of a select whose choices come in random order. */
  private void seed(Item item) {
    var seed = Parameters.get(item, "seed", "");
    if (item.isSelect() && seed.contains("${")) {
      xpaths.put(
          new Key(item, PARAMETERS), check(item.row, PARAMETERS, seed, item, new HashSet<>()));
    }
  }

  /** What is worked out anew when the answer of {@code item} changes. */
  List<Item> triggeredBy(Item item) {
    return triggeredBy.getOrDefault(item, List.of());
  }

  /** The XPath in a cell whose expression stands at the form's root; empty when the cell is. */
  String atRoot(Sheet.Row row, String column) {
    var text = row.get(column);
    return text.isEmpty() ? "" : check(row, column, text, null, new HashSet<>());
  }

  private String check(
      Sheet.Row row, String column, String text, @Nullable Item home, Set<Item> used) {
    var filter = column.equals(CHOICE_FILTER);
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

  /** The XPath of an item's column; null when the cell is empty. */
  @Nullable String xpath(Item item, String column) {
    return xpaths.get(new Key(item, column));
  }
}
