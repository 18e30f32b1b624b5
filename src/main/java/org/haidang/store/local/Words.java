package org.haidang.store.local;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.platform.Folding;

/** Words as the search index holds them and as a query asks for them. Pure. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** A number that may be a telephone's: at least 7 digits, in groups, perhaps with a plus. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\p{Nd}(?:[ .()\\u00a0-]{0,2}\\p{Nd}){6,16}");

  /** A query that is a number in groups. */
  private static final Pattern GROUPS = Pattern.compile("\\+?\\p{Nd}+(?:[ .()\\u00a0-]+\\p{Nd}+)+");

  private static final String COUNTRY = "84";

  private Words() {}

  /**
   * The distinct words of {@code texts}, folded, between spaces. A number written in groups is
   * found in any grouping and with or without the country's prefix.
   */
  static String indexed(List<String> texts) {
    SequencedSet<String> words = new LinkedHashSet<>();
    for (var text : texts) {
      words.addAll(split(text));
      numbers(text, words);
    }
    // A number whose groups were handed over one by one.
    numbers(String.join(" ", texts), words);
    return String.join(" ", words);
  }

  /** The query in FTS5's language; empty when {@code text} has no word. */
  static String query(String text) {
    var words = split(text).stream().map(Words::beginning).collect(Collectors.joining(" AND "));
    if (!GROUPS.matcher(text.strip()).matches()) {
      return words;
    }
    return "(" + words + ") OR " + beginning(digits(text));
  }

  private static String digits(String text) {
    return text.replaceAll("\\P{Nd}", "");
  }

  private static String beginning(String word) {
    return "\"" + word + "\"*";
  }

  private static List<String> split(String text) {
    var words = new ArrayList<String>();
    var matcher = WORD.matcher(Folding.fold(text));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static void numbers(String text, SequencedSet<String> into) {
    var matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      var digits = digits(matcher.group());
      into.add(digits);
      if (digits.startsWith(COUNTRY)) {
        into.add("0" + digits.substring(COUNTRY.length()));
      } else if (digits.startsWith("0")) {
        into.add(COUNTRY + digits.substring(1));
      }
    }
  }
}
