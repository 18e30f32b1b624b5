package org.haidang.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What names that are likely one person's share, so that an index finds them among many: a pair of
 * words as they sound, in either order, whatever else the name holds; and, for the slip of a hand,
 * a pair with one letter of one word left out (the symmetric deletion of SymSpell). Who shares a
 * key is only looked at; {@link NameLikeness} decides.
 */
final class NameKeys {

  private static final String PAIR = "n:";
  private static final String SLIP = "s:";
  private static final String ALONE = "a:";
  private static final String GIVEN = "g:";
  private static final String JOINED = "j:";

  /** Longer names have enough pairs without their last words. */
  private static final int MOST_WORDS = 6;

  /** A word of so few letters has no letter to spare. */
  private static final int LEAST_LETTERS = 3;

  private static final Map<String, String> ONSETS =
      Map.ofEntries(
          Map.entry("tr", "ch"),
          Map.entry("x", "s"),
          Map.entry("gi", "d"),
          Map.entry("r", "d"),
          Map.entry("v", "d"),
          Map.entry("z", "d"),
          Map.entry("j", "d"),
          Map.entry("w", "k"),
          Map.entry("n", "l"),
          Map.entry("p", "b"),
          Map.entry("ph", "f"),
          Map.entry("th", "t"),
          Map.entry("kh", "k"),
          Map.entry("c", "k"),
          Map.entry("qu", "k"),
          Map.entry("gh", "g"),
          Map.entry("ngh", "ng"));
  private static final Map<String, String> CODAS =
      Map.of("ng", "n", "nh", "n", "ch", "t", "c", "t");

  private NameKeys() {}

  /** The keys an index keeps of {@code name}; none for what holds no letter. */
  static Set<String> of(String name) {
    var keys = new LinkedHashSet<String>();
    for (var spoken : SpokenName.of(name)) {
      var words = told(spoken.words());
      var codes = codes(words);
      shared(keys, spoken.words(), words, codes);
      keys.add((words.size() == 1 ? ALONE : GIVEN) + codes.getLast());
    }
    return keys;
  }

  /**
   * The keys to ask the index for. A full name finds a given name alone, and that finds full names;
   * two full names are not likely by the given name alone.
   */
  static Set<String> asked(String name) {
    var keys = new LinkedHashSet<String>();
    for (var spoken : SpokenName.of(name)) {
      var words = told(spoken.words());
      var codes = codes(words);
      shared(keys, spoken.words(), words, codes);
      keys.add(ALONE + codes.getLast());
      if (words.size() == 1) {
        keys.add(GIVEN + codes.getLast());
      }
    }
    return keys;
  }

  /** Whether it is asked for first: not for slips of the hand, nor for one word of a name. */
  static boolean isExact(String key) {
    return key.startsWith(PAIR) || key.startsWith(JOINED);
  }

  /** What is told in a name; at least a word, as {@code words} has. */
  private static List<NameWord> told(List<NameWord> words) {
    var told = new ArrayList<NameWord>();
    for (var word : words) {
      boolean last = word.equals(words.getLast());
      if (!word.initial() && (last || !NameReading.isGendered(word))) {
        told.add(word);
      }
    }
    if (told.isEmpty()) {
      return List.of(words.getLast());
    }
    return told.size() > MOST_WORDS ? told.subList(0, MOST_WORDS) : told;
  }

  private static List<String> codes(List<NameWord> words) {
    return words.stream().map(NameKeys::code).toList();
  }

  private static void shared(
      Set<String> keys, List<NameWord> all, List<NameWord> told, List<String> codes) {
    for (int i = 0; i < codes.size(); i++) {
      for (int j = i + 1; j < codes.size(); j++) {
        keys.add(pair(PAIR, codes.get(i), codes.get(j)));
      }
    }
    keys.add(JOINED + all.stream().map(NameKeys::letters).collect(Collectors.joining()));
    if (told.size() > 1) {
      addSlips(keys, codes.getFirst(), letters(told.getLast()));
      addSlips(keys, codes.getLast(), letters(told.getFirst()));
    }
  }

  private static void addSlips(Set<String> keys, String firm, String slipped) {
    keys.add(pair(SLIP, firm, "~" + slipped));
    if (slipped.length() >= LEAST_LETTERS) {
      for (int at = 1; at < slipped.length(); at++) {
        keys.add(pair(SLIP, firm, "~" + slipped.substring(0, at) + slipped.substring(at + 1)));
      }
    }
  }

  private static String pair(String kind, String one, String other) {
    return one.compareTo(other) < 0 ? kind + one + "+" + other : kind + other + "+" + one;
  }

  private static String code(NameWord word) {
    if (!word.isSyllable()) {
      return letters(word).replace("ph", "f").replace('c', 'k');
    }
    var plain = NorthAndSouth.northern(word.plain());
    var meant = plain.equals(word.plain()) ? word : NameWord.of(plain, false);
    return ONSETS.getOrDefault(meant.onset(), meant.onset())
        + meant.vowels()
        + CODAS.getOrDefault(meant.coda(), meant.coda());
  }

  private static String letters(NameWord word) {
    return word.plain().replace('y', 'i');
  }
}
