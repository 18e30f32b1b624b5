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

  /** A number that may be a telephone's: at least 7 digits, in groups, perhaps with a plus. */
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\+?\\p{Nd}(?:[ .()\\u00a0-]{0,2}\\p{Nd}){6,16}");

  private static final int FEWEST_DIGITS = 7;

  /** A query that is a number in groups. */
  private static final Pattern GROUPS = Pattern.compile("\\+?\\p{Nd}+(?:[ .()\\u00a0-]+\\p{Nd}+)+");

  /** The index holds beginnings of this length and shorter as if they were words. */
  private static final int INDEXED_BEGINNING = 2;

  private static final int MOST_COMPLETIONS = 200;

  private static final String COUNTRY = "84";

  private Words() {}

  /**
   * The distinct words of {@code texts}, folded, between spaces. A number written in groups is
   * found in any grouping and with or without the country's prefix.
   */
  static String indexed(List<String> texts) {
    var whole = String.join(" ", texts);
    // Folded in one go: by the word it cost most of the time of a pull.
    SequencedSet<String> words = new LinkedHashSet<>(split(whole));
    for (var text : texts) {
      numbers(text, words);
    }
    // A number whose groups were handed over one by one.
    numbers(whole, words);
    return String.join(" ", words);
  }

  /** The query in FTS5's language; empty when {@code text} has no word. */
  static String query(String text, Vocabulary vocabulary) {
    var words =
        split(text).stream()
            .map(word -> completed(word, vocabulary))
            .collect(Collectors.joining(" AND "));
    if (!GROUPS.matcher(text.strip()).matches()) {
      return words;
    }
    return "(" + words + ") OR " + beginning(digits(text));
  }

  private static String digits(String text) {
    return text.replaceAll("\\P{Nd}", "");
  }

  /** Every word that begins so; by their common beginning where that is as quick. */
  private static String completed(String word, Vocabulary vocabulary) {
    if (word.length() <= INDEXED_BEGINNING || !Character.isLetter(word.codePointAt(0))) {
      return beginning(word);
    }
    var whole = vocabulary.complete(word, MOST_COMPLETIONS);
    return whole.isEmpty()
        ? beginning(word)
        : whole.stream().map(w -> "\"" + w + "\"").collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String beginning(String word) {
    return "\"" + word + "\"*";
  }

  /** The runs of letters and digits in {@code text}, folded. */
  private static List<String> split(String text) {
    var folded = Folding.fold(text);
    var words = new ArrayList<String>();
    int begin = -1;
    for (int i = 0; i < folded.length(); ) {
      int point = folded.codePointAt(i);
      boolean inside = Character.isLetter(point) || isNumeral(point);
      if (inside && begin < 0) {
        begin = i;
      } else if (!inside && begin >= 0) {
        words.add(folded.substring(begin, i));
        begin = -1;
      }
      i += Character.charCount(point);
    }
    if (begin >= 0) {
      words.add(folded.substring(begin));
    }
    return words;
  }

  /** As SQLite's tokenizer sees it: decimal digits, letter-like and other numbers. */
  private static boolean isNumeral(int point) {
    int type = Character.getType(point);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static void numbers(String text, SequencedSet<String> into) {
    if (text.length() < FEWEST_DIGITS
        || text.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return;
    }
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
