package org.haidang.access;

import java.util.Arrays;
import java.util.HashSet;
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

  private static final int MOST_COMMON_WORDS = 2;
  private static final int LONGEST_PIECE = 4;

  private final CommonWords common = new CommonWords();

  /** The rules with the list the product ships with. */
  public PasswordRules() {}

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
    if (common.covering(plain, own(login, name)) <= MOST_COMMON_WORDS) {
      return Optional.of(ErrorCode.PASSWORD_NAMED);
    }
    return common.covering(plain, Set.of()) <= MOST_COMMON_WORDS
        ? Optional.of(ErrorCode.PASSWORD_COMMON)
        : Optional.empty();
  }

  private static String plain(char[] password) {
    var folded = Folding.fold(new String(password));
    var plain = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c) || CommonWords.letterFor(c) != c) {
        plain.append(c);
      }
    }
    return plain.toString();
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
}
