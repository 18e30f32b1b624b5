package org.haidang.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The words that passwords are made of, from the list the product ships with. Immutable,
 * thread-safe.
 */
final class CommonWords {

  private static final String LIST = "/access/common-passwords.txt";
  private final Set<String> common;
  private final int longest;

  CommonWords() {
    common = read();
    longest = common.stream().mapToInt(String::length).max().orElse(0);
  }

  private static Set<String> read() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(CommonWords.class.getResourceAsStream(LIST)),
                StandardCharsets.UTF_8))) {
      var words = new HashSet<String>();
      in.lines().filter(line -> !line.startsWith("#")).forEach(words::add);
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The fewest words that, with digits between them for nothing, make up the whole: of the list and
   * of {@code own}, of which at least one must be used when there are any. {@link
   * Integer#MAX_VALUE} when nothing does.
   */
  int covering(String plain, Set<String> own) {
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

  private static String letters(String plain) {
    var letters = new StringBuilder(plain);
    for (int i = 0; i < plain.length(); i++) {
      letters.setCharAt(i, letterFor(plain.charAt(i)));
    }
    return letters.toString();
  }

  /** The letter that a digit or a sign usually stands for; itself for any other. */
  static char letterFor(char c) {
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
}
