package org.haidang.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Folding;

/**
 * Which passwords are taken: long ones that are not the first thing anybody would try. No rule asks
 * for capitals, digits or signs, and none for a change by the calendar (NIST SP 800-63B, 2025,
 * section 3.1.1.2; OWASP ASVS 5.0, V6.2). Immutable, thread-safe.
 *
 * <p>Judged are letters and digits without tones and capitals, the usual stand-ins ({@code @} for
 * a, {@code 0} for o) read as letters too. Refused is what consists of one or two common words and
 * digits, of a short piece said again and again, or of the account's own name and digits.
 */
public final class PasswordRules {

  /** Fewest characters: ASVS asks for 8 at least and strongly for 15, a hotline's desk for both. */
  public static final int LEAST = 12;

  /** Most characters; far beyond any sentence. */
  public static final int MOST = 200;

  private static final String LIST = "/access/common-passwords.txt";
  private static final int MOST_COMMON_WORDS = 2;
  private static final int LONGEST_PIECE = 4;

  private final Set<String> common;
  private final int longest;

  /** The rules with the list the product ships with. */
  public PasswordRules() {
    common = read();
    longest = common.stream().mapToInt(String::length).max().orElse(0);
  }

  private static Set<String> read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      var words = new HashSet<String>();
      in.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why a password is refused: {@link ErrorCode#PASSWORD_SHORT}, {@link ErrorCode#PASSWORD_LONG},
   * {@link ErrorCode#PASSWORD_COMMON}, {@link ErrorCode#PASSWORD_NAMED}; empty when it is taken.
   *
   * @param password left as it is; parts of it stand in strings until they are collected
   * @param login whose
   * @param name that person's name
   */
  public Optional<ErrorCode> flaw(char[] password, String login, String name) {
    var normal = OpaqueString.of(password);
    try {
      return flawOf(normal, login, name);
    } finally {
      Arrays.fill(normal, '\0');
    }
  }

  private Optional<ErrorCode> flawOf(char[] password, String login, String name) {
    if (Character.codePointCount(password, 0, password.length) < LEAST) {
      return Optional.of(ErrorCode.PASSWORD_SHORT);
    }
    if (password.length > MOST) {
      return Optional.of(ErrorCode.PASSWORD_LONG);
    }
    var plain = plain(password);
    if (plain.isEmpty() || isRepeated(plain)) {
      return Optional.of(ErrorCode.PASSWORD_COMMON);
    }
    if (covered(plain, own(login, name)) <= MOST_COMMON_WORDS) {
      return Optional.of(ErrorCode.PASSWORD_NAMED);
    }
    return covered(plain, Set.of()) <= MOST_COMMON_WORDS
        ? Optional.of(ErrorCode.PASSWORD_COMMON)
        : Optional.empty();
  }

  private static String plain(char[] password) {
    var folded = Folding.fold(new String(password));
    var plain = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || letterFor(c) != c) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static String letters(String plain) {
    var letters = new StringBuilder(plain);
    for (int i = 0; i < plain.length(); i++) {
      letters.setCharAt(i, letterFor(plain.charAt(i)));
    }
    return letters.toString();
  }

  private static char letterFor(char c) {
    return switch (c) {
      case '@', '4' -> 'a';
      case '0' -> 'o';
      case '1', '!' -> 'i';
      case '3' -> 'e';
      case '5', '$' -> 's';
      case '7' -> 't';
      default -> c;
    };
  }

  /** Whether it is a piece of a few characters, said again and again. */
  private static boolean isRepeated(String plain) {
    for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
      boolean same = true;
      for (int i = piece; i < plain.length() && same; i++) {
        same = plain.charAt(i) == plain.charAt(i - piece);
      }
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> own(String login, String name) {
    var own = new HashSet<String>();
    var folded = Folding.fold(name);
    for (var part : folded.split("[^a-z0-9]+", -1)) {
      own.add(part);
    }
    own.add(folded.replaceAll("[^a-z0-9]", ""));
    own.add(Folding.fold(login).replaceAll("[^a-z0-9]", ""));
    own.removeIf(word -> word.length() < 2);
    return own;
  }

  /**
   * The fewest words that, with digits between them for nothing, make up the whole: of the list and
   * of {@code own}, of which at least one must be used when there are any. {@link
   * Integer#MAX_VALUE} when nothing does.
   */
  private int covered(String plain, Set<String> own) {
    // By place: the fewest words up to it, without and with one of one's own.
    int many = plain.length() + 1;
    int never = Integer.MAX_VALUE / 2;
    var without = new int[many];
    var with = new int[many];
    Arrays.fill(without, never);
    Arrays.fill(with, never);
    without[0] = 0;
    var letters = letters(plain);
    int reach = Math.max(longest, own.stream().mapToInt(String::length).max().orElse(0));
    for (int at = 0; at < plain.length(); at++) {
      if (without[at] == never && with[at] == never) {
        continue;
      }
      if (!Character.isLetter(plain.charAt(at))) {
        without[at + 1] = Math.min(without[at + 1], without[at]);
        with[at + 1] = Math.min(with[at + 1], with[at]);
      }
      for (int end = at + 2; end <= Math.min(plain.length(), at + reach); end++) {
        var word = plain.substring(at, end);
        var read = letters.substring(at, end);
        if (own.contains(word) || own.contains(read)) {
          with[end] = Math.min(with[end], Math.min(without[at], with[at]) + 1);
        }
        if (common.contains(word) || common.contains(read)) {
          without[end] = Math.min(without[end], without[at] + 1);
          with[end] = Math.min(with[end], with[at] + 1);
        }
      }
    }
    int fewest = own.isEmpty() ? without[plain.length()] : with[plain.length()];
    return fewest >= never ? Integer.MAX_VALUE : fewest;
  }
}
