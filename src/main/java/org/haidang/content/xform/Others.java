package org.haidang.content.xform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haidang.content.Choice;
import org.haidang.content.Label;

/** What {@code or_other} adds to a select: a choice, and a question what else it is. */
final class Others {

  private static final Map<String, String> OTHER =
      Map.of("vi", "Khác", "en", "Other", "fr", "Autre", "es", "Otro", "pt", "Outro");

  private static final Map<String, String> SPECIFY =
      Map.of(
          "vi", "Nêu rõ mục khác",
          "en", "Specify other",
          "fr", "Précisez",
          "es", "Especifique",
          "pt", "Especifique");

  private Others() {}

  static Choice choice(Collection<String> languages) {
    return new Choice("other", texts(OTHER, languages), Map.of());
  }

  static Label specify(Collection<String> languages) {
    return texts(SPECIFY, languages);
  }

  private static Label texts(Map<String, String> words, Collection<String> languages) {
    var texts = new LinkedHashMap<String, String>();
    for (var language : languages) {
      texts.put(language, words.getOrDefault(language, words.getOrDefault("en", "")));
    }
    if (texts.isEmpty()) {
      texts.putAll(words);
    }
    return new Label(texts);
  }
}
