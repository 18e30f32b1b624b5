package org.haidang.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.FormNode.Question;
import org.haidang.platform.Folding;
import org.haidang.records.Looking;
import org.haidang.records.Typed;
import org.haidang.records.Words;

/** The labels of a pack's choices by each of their words, to look phrases up in. Immutable. */
final class ChoiceLabels {

  private final Map<String, List<Shown>> byWord;

  private record Shown(String value, String label) {}

  private ChoiceLabels(Map<String, List<Shown>> byWord) {
    this.byWord = byWord;
  }

  /** Those of {@code questions}, in every language. */
  static ChoiceLabels of(Collection<Question> questions) {
    var all = new LinkedHashSet<Shown>();
    for (var question : questions) {
      if (ContactTexts.isSelect(question.type())) {
        for (var choice : question.choices()) {
          choice.label().byLanguage().values().forEach(it -> all.add(new Shown(choice.name(), it)));
        }
      }
    }
    Map<String, List<Shown>> byWord = new HashMap<>();
    for (var each : all) {
      var words = new HashSet<String>();
      Words.each(each.label(), word -> words.add(Folding.fold(word)));
      words.forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(each));
    }
    return new ChoiceLabels(byWord);
  }

  /** The values whose labels have {@code phrase}. */
  Set<String> having(Typed.Phrase phrase) {
    var values = new HashSet<String>();
    // Of two words at least, only the last may be unfinished.
    for (var each : byWord.getOrDefault(phrase.words().getFirst().folded(), List.of())) {
      if (!values.contains(each.value()) && Looking.has(each.label(), phrase)) {
        values.add(each.value());
      }
    }
    return values;
  }
}
