package org.haidang.platform;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of the interface, by key: in Vietnamese and English as shipped, and in whatever further
 * languages were read from a folder. Immutable, thread-safe.
 *
 * <p>The shipped ones stand in {@code texts/ROOM_vi.properties} and {@code
 * texts/ROOM_en.properties} (UTF-8), a pair of files for each room. Placeholders are those of
 * {@link MessageFormat}. A further language may lack texts: English stands in for it.
 */
public final class Texts {

  /** The languages the product ships with, the default first. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("vi"), Locale.forLanguageTag("en"));

  /** The pairs of files. */
  public static final List<String> ROOMS =
      List.of(
          "health",
          "kit",
          "shell",
          "form",
          "call",
          "assess",
          "contacts",
          "content",
          "answers",
          "people",
          "agencies",
          "duties",
          "conflicts",
          "line",
          "referrals",
          "national",
          "accounts",
          "erasing",
          "trail",
          "together",
          "errors",
          "console");

  /** Key of a language's name, in that language. */
  public static final String NAME = "language.name";

  private static final Locale ENGLISH = LANGUAGES.getLast();

  private final List<Locale> languages;
  private final Map<Locale, Map<String, String>> byLanguage;
  private final List<TextFault> faults;

  private Texts(
      List<Locale> languages, Map<Locale, Map<String, String>> byLanguage, List<TextFault> faults) {
    this.languages = List.copyOf(languages);
    this.byLanguage = Map.copyOf(byLanguage);
    this.faults = List.copyOf(faults);
  }

  /** Reads every room's shipped texts; a missing file is a fault of the build. */
  public static Texts load() {
    return new Texts(LANGUAGES, ShippedTexts.read(), List.of());
  }

  /**
   * These and the further languages of {@code found}, after the shipped ones. What is wrong with
   * them is in {@link #faults}.
   */
  public Texts with(TextFolder.Found found) {
    var order = new ArrayList<>(languages);
    var all = new HashMap<>(byLanguage);
    found
        .languages()
        .forEach(
            (language, texts) -> {
              if (all.putIfAbsent(language, texts) == null) {
                order.add(language);
              }
            });
    var wrong = new ArrayList<>(faults);
    wrong.addAll(found.faults());
    return new Texts(order, all, wrong);
  }

  /** Every language there is: the shipped ones, then the further ones by their tags. */
  public List<Locale> languages() {
    return languages;
  }

  /** What a language calls itself, {@code Tiếng Việt}. */
  public String name(Locale language) {
    var own = byLanguage.getOrDefault(language, Map.of()).get(NAME);
    return own == null ? language.getDisplayLanguage(language) : own;
  }

  /** What was wrong with the further languages and was left out of them; empty when all is well. */
  public List<TextFault> faults() {
    return faults;
  }

  /**
   * The text of {@code key}; where the language lacks it, in English, then in Vietnamese; the key
   * itself where nobody has it, which a test forbids.
   */
  public String get(Locale language, String key, Object... arguments) {
    var pattern = pattern(language, key);
    return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
  }

  private String pattern(Locale language, String key) {
    for (var each : List.of(language, ENGLISH, LANGUAGES.getFirst())) {
      var text = byLanguage.getOrDefault(each, Map.of()).get(key);
      if (text != null) {
        return text;
      }
    }
    return key;
  }

  /** Every key of a language, sorted. */
  public Set<String> keys(Locale language) {
    return new TreeSet<>(byLanguage.getOrDefault(language, Map.of()).keySet());
  }
}
