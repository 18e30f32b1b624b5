package org.haidang.content.workbook;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which language an author means by {@code English (en)}, {@code English} or {@code en}. */
final class Tongues {

  private static final Pattern TAGGED = Pattern.compile("\\(\\s*([A-Za-z]{2,3}(?:-\\w+)*)\\s*\\)$");
  private static final Pattern BARE_TAG = Pattern.compile("[A-Za-z]{2,3}(?:-\\w+)*");

  /** Names that authors use beside those of the Unicode locale data. */
  private static final Map<String, String> FURTHER =
      Map.ofEntries(
          Map.entry("tieng viet", "vi"),
          Map.entry("viet", "vi"),
          Map.entry("francais", "fr"),
          Map.entry("espanol", "es"),
          Map.entry("castellano", "es"),
          Map.entry("portugues", "pt"),
          Map.entry("farsi", "fa"),
          Map.entry("bahasa indonesia", "id"),
          Map.entry("bahasa", "id"),
          Map.entry("mandarin", "zh"),
          Map.entry("kreyol", "ht"),
          Map.entry("creole", "ht"),
          Map.entry("nepal bhasa", "new"),
          Map.entry("tagalog", "tl"));

  private static final Map<String, String> NAMES = names();

  /**
   * A language as a heading names it.
   *
   * @param tag {@code vi}; where none can be told, the name itself in lower case
   * @param told whether the heading says the tag
   */
  record Tongue(String tag, boolean told) {}

  private Tongues() {}

  static Tongue of(String name) {
    var text = name.strip();
    var tagged = TAGGED.matcher(text);
    if (tagged.find()) {
      return new Tongue(tagged.group(1).toLowerCase(Locale.ROOT), true);
    }
    var known = NAMES.get(text.toLowerCase(Locale.ROOT));
    if (known != null) {
      return new Tongue(known, false);
    }
    return new Tongue(text.toLowerCase(Locale.ROOT), BARE_TAG.matcher(text).matches());
  }

  private static Map<String, String> names() {
    var names = new HashMap<>(FURTHER);
    for (var code : Locale.getISOLanguages()) {
      var language = Locale.of(code);
      names.putIfAbsent(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
      names.putIfAbsent(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT), code);
    }
    return Map.copyOf(names);
  }
}
