package org.haidang.content;

import java.text.NumberFormat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One text in the languages of its pack.
 *
 * @param byLanguage language tag ({@code vi}, {@code en}) to text, the one to fall back to first;
 *     may hold placeholders {@code ${path}} in notes and labels, filled by {@link FormSession#text}
 */
public record Label(Map<String, String> byLanguage) {

  /** No text in any language. */
  public static final Label NONE = new Label(Map.of());

  public Label {
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** One text in the two languages of the product, Vietnamese the default. */
  public static Label of(String vietnamese, String english) {
    var texts = new LinkedHashMap<String, String>();
    texts.put("vi", vietnamese);
    texts.put("en", english);
    return new Label(texts);
  }

  /** The text in {@code language}, else in the pack's default, else the empty text. */
  public String in(String language) {
    var text = byLanguage.get(language);
    if (text != null) {
      return text;
    }
    return byLanguage.values().stream().findFirst().orElse("");
  }

  /**
   * With {@code {0}}, {@code {1}}… filled, whole numbers as each language writes them.
   *
   * @param arguments numbers, or what is put in as its text
   */
  public Label with(Object... arguments) {
    var filled = new LinkedHashMap<String, String>();
    byLanguage.forEach(
        (language, text) -> filled.put(language, fill(text, Locale.of(language), arguments)));
    return new Label(filled);
  }

  /** Every text as {@code change} makes it. */
  public Label changed(UnaryOperator<String> change) {
    var changed = new LinkedHashMap<>(byLanguage);
    changed.replaceAll((_, text) -> change.apply(text));
    return new Label(changed);
  }

  /** With {@code ${name}} replaced by what {@code words} has for it, language by language. */
  public Label filled(Map<String, Label> words) {
    var filled = new LinkedHashMap<>(byLanguage);
    words.forEach(
        (name, word) ->
            filled.replaceAll(
                (language, text) -> text.replace("${" + name + "}", word.in(language))));
    return new Label(filled);
  }

  private static String fill(String pattern, Locale language, Object... arguments) {
    var text = pattern;
    for (var i = 0; i < arguments.length; i++) {
      var argument =
          arguments[i] instanceof Number number
              ? NumberFormat.getIntegerInstance(language).format(number)
              : String.valueOf(arguments[i]);
      text = text.replace("{" + i + "}", argument);
    }
    return text;
  }

  /** Whether there is no text at all. */
  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}
