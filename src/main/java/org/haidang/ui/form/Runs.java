package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.QuestionType;

/** Parts what stands in a group into what is laid out together. */
final class Runs {

  private Runs() {}

  /** Things next to each other. */
  sealed interface Run {}

  /** One that has a line of its own. */
  record One(FormItem item) implements Run {}

  /** Questions with the same choices: a line each, a column for each choice. */
  record Table(List<FieldViewModel> fields) implements Run {}

  /** Those that share lines, each as wide as its author says. */
  record Beside(List<FormItem> items) implements Run {}

  /** The runs of {@code items}, which stand in a group that looks like {@code look}. */
  static List<Run> of(List<FormItem> items, Look look) {
    var runs = new ArrayList<Run>();
    for (int i = 0; i < items.size(); ) {
      int table = tableEnd(items, i, look.has("table-list"));
      int beside = besideEnd(items, i);
      if (table > i + 1) {
        runs.add(
            new Table(items.subList(i, table).stream().map(FieldViewModel.class::cast).toList()));
        i = table;
      } else if (beside > i) {
        runs.add(new Beside(List.copyOf(items.subList(i, beside))));
        i = beside;
      } else {
        runs.add(new One(items.get(i)));
        i++;
      }
    }
    return runs;
  }

  private static int tableEnd(List<FormItem> items, int from, boolean all) {
    int end = from;
    while (end < items.size()
        && items.get(end) instanceof FieldViewModel field
        && (all || field.look().choices() == Look.Choices.TABLE)
        && isChoice(field)
        && sameChoices((FieldViewModel) items.get(from), field)) {
      end++;
    }
    return end;
  }

  private static boolean isChoice(FieldViewModel field) {
    return (field.type() == QuestionType.SELECT_ONE || field.type() == QuestionType.SELECT_MULTIPLE)
        && !field.many();
  }

  private static boolean sameChoices(FieldViewModel one, FieldViewModel other) {
    return one.choiceNames().equals(other.choiceNames());
  }

  private static int besideEnd(List<FormItem> items, int from) {
    int end = from;
    while (end < items.size() && width(items.get(end)) > 0) {
      end++;
    }
    return end;
  }

  /** How many of the twelve columns {@code item} is wide; 0 when its author says nothing. */
  static int width(FormItem item) {
    return switch (item) {
      case FieldViewModel field -> field.look().width();
      case GroupViewModel group -> group.look().width();
      case RepeatViewModel _ -> 0;
    };
  }
}
