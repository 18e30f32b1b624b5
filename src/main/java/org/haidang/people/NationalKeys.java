package org.haidang.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.haidang.model.Body;
import org.haidang.platform.Folding;
import org.haidang.platform.PlainText;
import org.haidang.platform.Telephone;

/**
 * What a name and a number are known by in the national index: words that are equal for the same
 * name however it is spelt, and from which fingerprints are made. They never leave a computer
 * themselves.
 *
 * <p>A name is its words without tones, in whatever order they were said, without thị and văn,
 * which come and go, and with sounds that whole regions spell alike written one way: tr as ch, x as
 * s, gi and r as d, ph as f, k and qu as c, y as i. The list of likely doubles looks closer; here
 * one key must do, since fingerprints cannot be compared but for being equal.
 */
public final class NationalKeys {

  /** Told to the server with its keys: other ways of making them make other fingerprints. */
  public static final String FORMULA = "1";

  private static final String NAME = "name:";
  private static final String NUMBER = "number:";
  private static final String CODE = "code:";

  /** Shorter numbers are services and extensions. */
  private static final int LEAST_DIGITS = 8;

  /** More than a name has. */
  private static final int MOST_WORDS = 12;

  private static final Set<String> GENDERED = Set.of("thi", "van");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern DIGITS = Pattern.compile("[+]?[0-9]{" + LEAST_DIGITS + ",15}");

  private NationalKeys() {}

  /** The keys of a person: one for each name and each number. */
  public static List<String> ofPerson(Body body) {
    return of(Persons.names(body), Persons.numbers(body));
  }

  /**
   * The keys of names, codes that callers keep, and numbers, as they were typed; what is too little
   * to know anybody by has none.
   */
  public static List<String> of(List<String> names, List<String> numbers) {
    var keys = new LinkedHashSet<String>();
    names.forEach(name -> code(name).or(() -> name(name)).ifPresent(keys::add));
    numbers.forEach(number -> number(number).ifPresent(keys::add));
    return new ArrayList<>(keys);
  }

  /** A code that a caller keeps stands where a name would: nobody is called so, digits and all. */
  private static Optional<String> code(String typed) {
    return CallerCode.read(typed).map(code -> CODE + code);
  }

  private static Optional<String> number(String typed) {
    var tidy = Telephone.tidy(typed);
    return DIGITS.matcher(tidy).matches() ? Optional.of(NUMBER + tidy) : Optional.empty();
  }

  private static Optional<String> name(String typed) {
    var words =
        BETWEEN_WORDS
            .splitAsStream(Folding.fold(PlainText.line(typed)))
            .filter(word -> !word.isEmpty() && !GENDERED.contains(word))
            .map(NationalKeys::heard)
            .sorted()
            .toList();
    return words.size() < 2 || words.size() > MOST_WORDS
        ? Optional.empty()
        : Optional.of(NAME + String.join(" ", words));
  }

  /** A folded syllable as wide regions hear it. */
  private static String heard(String word) {
    return rime(onset(word));
  }

  private static String onset(String word) {
    if (word.startsWith("ngh")) {
      return "ng" + word.substring(3);
    }
    if (word.startsWith("gi") && word.length() > 2) {
      return "d" + word.substring(2);
    }
    if (word.startsWith("gi") || word.startsWith("r")) {
      return "d" + word.substring(1);
    }
    if (word.startsWith("gh")) {
      return "g" + word.substring(2);
    }
    if (word.startsWith("tr")) {
      return "ch" + word.substring(2);
    }
    if (word.startsWith("ph")) {
      return "f" + word.substring(2);
    }
    if (word.startsWith("qu")) {
      return "cu" + word.substring(2);
    }
    return switch (word.charAt(0)) {
      case 'x' -> "s" + word.substring(1);
      case 'k' -> word.startsWith("kh") ? word : "c" + word.substring(1);
      default -> word;
    };
  }

  private static String rime(String word) {
    return word.replace('y', 'i');
  }
}
