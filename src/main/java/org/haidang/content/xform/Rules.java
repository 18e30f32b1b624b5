package org.haidang.content.xform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.workbook.SheetRow;
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

  private record Key(Item item, String column) {}

  private final Survey survey;
  private final Expressions expressions;
  private final Faults faults;
  private final Map<Key, String> xpaths = new HashMap<>();
  private final Map<Item, Set<Item>> triggers = new LinkedHashMap<>();
  private final Triggers triggered;

  Rules(Survey survey, Lists lists, Faults faults) {
    this.survey = survey;
    this.expressions = new Expressions(survey, lists, faults);
    this.faults = faults;
    this.triggered = new Triggers(survey, faults);
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
      triggered.read(item);
      seed(item);
    }
  }

  /** What depends on itself by calculation or relevance, as far as can be told by looking. */
  void circles(Faults into) {
    new Cycles(triggers, into).report();
  }

  private void compile(Item item, String column) {
    var text = item.row.get(column);
    if (WORDS.contains(column) && YesNo.isWord(text)) {
      xpaths.put(new Key(item, column), YesNo.xpath(text));
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
    xpaths.put(new Key(item, column), expressions.xpath(item.row, column, text, item, used));
    // Nothing depends on whether an answer is required or allowed, so those close no circle.
    if (CHAINED.contains(column) && !(column.equals(CALCULATION) && Triggers.isTriggered(item))) {
      triggers.computeIfAbsent(item, it -> new HashSet<>()).addAll(used);
    }
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

  /** The seed of a select whose choices come in random order. */
  private void seed(Item item) {
    var seed = Parameters.get(item, "seed", "");
    if (item.isSelect() && seed.contains("${")) {
      xpaths.put(
          new Key(item, PARAMETERS),
          expressions.xpath(item.row, PARAMETERS, seed, item, new HashSet<>()));
    }
  }

  /** What is worked out anew when the answer of {@code item} changes. */
  List<Item> triggeredBy(Item item) {
    return triggered.of(item);
  }

  /** The XPath in a cell whose expression stands at the form's root; empty when the cell is. */
  String atRoot(SheetRow row, String column) {
    var text = row.get(column);
    return text.isEmpty() ? "" : expressions.xpath(row, column, text, null, new HashSet<>());
  }

  /** Whether any expression so far may speak of a column of that name. */
  boolean mentions(String column) {
    return expressions.mentions(column);
  }

  /** The XPath of an item's column; null when the cell is empty. */
  @Nullable String xpath(Item item, String column) {
    return xpaths.get(new Key(item, column));
  }
}
