package org.haidang.desk;

import java.util.ArrayList;
import org.haidang.content.FormNode.Question;
import org.haidang.content.Label;
import org.haidang.content.Paths;
import org.haidang.desk.RecordMove.Fate;
import org.haidang.desk.RecordMove.Item;

/** An answer that a move of its record has to tell of, in the words of its question. */
final class MovedAnswer {

  private MovedAnswer() {}

  static Item item(Fate fate, String path, String value, Question question) {
    return new Item(fate, words(question), read(value, question), path, question.personal());
  }

  private static Label words(Question question) {
    var name = Paths.name(question.path());
    return question.label().isEmpty() ? Label.of(name, name) : question.label();
  }

  private static Label read(String value, Question question) {
    if (!Fits.isSelect(question.type())) {
      return Label.of(value, value);
    }
    return Label.of(read(value, question, "vi"), read(value, question, "en"));
  }

  private static String read(String value, Question question, String language) {
    var words = new ArrayList<String>();
    for (var name : Fits.names(value)) {
      words.add(
          question.choices().stream()
              .filter(choice -> choice.name().equals(name))
              .map(choice -> choice.label().in(language))
              .findFirst()
              .orElse(name));
    }
    return String.join(", ", words);
  }
}
