package org.haidang.people;

import java.util.Map;

/**
 * Names that are spelt one way in the north and another in the south: who says one may be written
 * the other. Words without marks, in small letters. Without state.
 */
final class NorthAndSouth {

  /** The southern of two spellings of one name, to the northern. */
  private static final Map<String, String> NORTHERN =
      Map.of(
          "huynh", "hoang", "vo", "vu", "phuoc", "phuc", "nhut", "nhat", "sanh", "sinh", "nhon",
          "nhan", "chanh", "chinh", "buu", "bao", "tong", "tung", "ngai", "nghia");

  private NorthAndSouth() {}

  /** The northern spelling of {@code word}; the word itself where it has but one. */
  static String northern(String word) {
    return NORTHERN.getOrDefault(word, word);
  }

  /** Whether the two are spellings of one name, or the same word. */
  static boolean areOne(String one, String other) {
    return northern(one).equals(northern(other));
  }
}
