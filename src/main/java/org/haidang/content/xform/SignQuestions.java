package org.haidang.content.xform;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.haidang.content.Choice;
import org.haidang.content.Parts;
import org.haidang.model.assessment.Element;
import org.jspecify.annotations.Nullable;

/** The questions of a form from which a person is assessed, and whether they stand right. */
final class SignQuestions {

  /** The column of the choices that says what of the law's three they speak for. */
  private static final String LAW = "law";

  private static final Map<String, Element> ELEMENTS =
      Map.of(Parts.ACTS, Element.ACT, Parts.MEANS, Element.MEANS, Parts.PURPOSES, Element.PURPOSE);

  private final Survey survey;
  private final Lists lists;
  private final Faults faults;

  SignQuestions(Survey survey, Lists lists, Faults faults) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
  }

  /** The questions that ask for signs. */
  List<Item> signs() {
    return survey.all().stream().filter(item -> plays(item, Parts.INDICATOR)).toList();
  }

  private static boolean plays(Item item, String part) {
    return item.isQuestion() && NodeBuilder.words(item.row.get(NodeBuilder.PART)).contains(part);
  }

  /** The choices they offer, by name. */
  Map<String, Choice> choices() {
    var choices = new TreeMap<String, Choice>();
    for (var item : signs()) {
      var list = lists.list(item.list);
      if (list != null) {
        list.forEach(choice -> choices.put(choice.name(), choice));
      }
    }
    return choices;
  }

  /** Tells of what stands outside the repeat, and of a part that no choice speaks for. */
  void check() {
    var first = signs().stream().map(SignQuestions::repeat).filter(Objects::nonNull).findFirst();
    for (var item : survey.all()) {
      if (plays(item, Parts.INDICATOR)) {
        place(item, Parts.INDICATOR, first.orElse(null));
      }
      ELEMENTS.forEach(
          (part, element) -> {
            if (plays(item, part)) {
              place(item, part, first.orElse(null));
              speaks(item, element);
            }
          });
    }
  }

  private void place(Item item, String part, @Nullable Item repeat) {
    var own = repeat(item);
    if (own == null) {
      faults.at(item.row, NodeBuilder.PART, Reason.SIGNS_OUTSIDE, part);
    } else if (repeat != null && own != repeat) {
      faults.at(item.row, NodeBuilder.PART, Reason.SIGNS_APART, item.name);
    }
  }

  private void speaks(Item item, Element element) {
    var list = lists.list(item.list);
    if (list != null
        && list.stream().noneMatch(each -> element.stored().equals(each.columns().get(LAW)))) {
      faults.at(item.row, NodeBuilder.PART, Reason.NOTHING_SPEAKS, item.list, element.stored());
    }
  }

  /** The outermost repeat around it; null when it stands in none. */
  private static @Nullable Item repeat(Item item) {
    var repeat = item.repeatAround();
    for (var up = repeat; up != null; up = up.repeatAround()) {
      repeat = up;
    }
    return repeat;
  }
}
