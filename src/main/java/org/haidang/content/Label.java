package org.haidang.content;

import java.util.Map;

/**
 * One text in the languages of its pack.
 *
 * @param byLanguage language tag ({@code vi}, {@code en}) to text; may hold placeholders {@code
 *     ${path}} in notes and labels, filled by {@link FormSession#text}
 */
public record Label(Map<String, String> byLanguage) {

  /** No text in any language. */
  public static final Label NONE = new Label(Map.of());

  public Label {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** The text in {@code language}, else in any other the pack has, else the empty text. */
  public String in(String language) {
    var text = byLanguage.get(language);
    if (text != null) {
      return text;
    }
    return byLanguage.values().stream().findFirst().orElse("");
  }

  /** Whether there is no text at all. */
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
