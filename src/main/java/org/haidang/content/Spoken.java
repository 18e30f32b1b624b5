package org.haidang.content;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spoken lines as they are to be said to this caller: {@code {you}} becomes how one addresses them,
 * by the pack's own rules. Confined as the form it is asked about.
 */
public final class Spoken {

  /** With the blank before it, which goes when the word is none. */
  static final Pattern NAMED = Pattern.compile("( ?)(?<!\\$)\\{(\\w+)}");

  private Spoken() {}

  /**
   * The line in {@code language}. A name written with a capital, {@code {You}}, gives its word with
   * one; a name that the script does not explain stands as it is written.
   */
  public static String line(FormSession form, Label label, String language) {
    var plain = label.in(language);
    var filled = plain.contains("${") ? form.text(label, "", language) : plain;
    return NAMED
        .matcher(filled)
        .replaceAll(match -> Matcher.quoteReplacement(word(form, match.group(1), match, language)));
  }

  /** The names in {@code text} that {@code script} does not explain, as they are written. */
  public static List<String> unexplained(Script script, String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(match -> match.group(2))
        .filter(name -> script.addresses().stream().noneMatch(it -> it.name().equals(plain(name))))
        .toList();
  }

  private static String plain(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static String word(FormSession form, String blank, MatchResult match, String language) {
    var name = match.group(2);
    boolean capital = Character.isUpperCase(name.charAt(0));
    var wanted = plain(name);
    var rules = form.pack().script().addresses();
    if (rules.stream().noneMatch(rule -> rule.name().equals(wanted))) {
      return match.group();
    }
    var word =
        rules.stream()
            .filter(rule -> rule.name().equals(wanted))
            .filter(rule -> rule.relevant().isBlank() || form.holds(rule.relevant()))
            .findFirst()
            .map(rule -> rule.label().in(language))
            .orElse("");
    if (word.isEmpty()) {
      return "";
    }
    return blank + (capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
  }
}
