package org.haidang.records;

import java.util.function.Consumer;

/** Where words stand: runs of letters, their marks and digits. Pure. */
public final class Words {

  /** Behind the last letter of Vietnamese, U+1EF9. */
  private static final int END = 0x1F00;

  /** Whether each character below {@link #END} is part of a word. */
  private static final boolean[] INSIDE = table();

  private Words() {}

  /** Is told of a word. */
  @FunctionalInterface
  interface Told {
    /** It stands from {@code begin} to before {@code end}. */
    void of(int begin, int end);
  }

  private static boolean[] table() {
    var table = new boolean[END];
    for (int c = 0; c < END; c++) {
      table[c] = isOfWord(c);
    }
    return table;
  }

  /** Tells every word of {@code text}. */
  static void in(String text, Told word) {
    int begin = -1;
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      int point = Character.isHighSurrogate(c) ? text.codePointAt(i) : c;
      if (isInWord(point)) {
        if (begin < 0) {
          begin = i;
        }
      } else if (begin >= 0) {
        word.of(begin, i);
        begin = -1;
      }
      i += point > Character.MAX_VALUE ? 2 : 1;
    }
    if (begin >= 0) {
      word.of(begin, length);
    }
  }

  /** Tells every word of {@code text} that may begin, folded, with {@code first}. */
  static void beginningWith(String text, char first, Told word) {
    var chars = text.toCharArray();
    int begin = -1;
    for (int i = 0; i < chars.length; i++) {
      int point = chars[i];
      if (Character.isSurrogate(chars[i])) {
        point = Character.codePointAt(chars, i);
      }
      if (isInWord(point)) {
        begin = begin < 0 ? i : begin;
      } else if (begin >= 0) {
        tell(chars[begin], first, word, begin, i);
        begin = -1;
      }
      i += point > Character.MAX_VALUE ? 1 : 0;
    }
    if (begin >= 0) {
      tell(chars[begin], first, word, begin, chars.length);
    }
  }

  private static void tell(char c, char first, Told word, int begin, int end) {
    if (Letters.mayBegin(c, first)) {
      word.of(begin, end);
    }
  }

  /** Tells every word of {@code text} itself, as it is written. */
  public static void each(String text, Consumer<String> word) {
    in(text, (begin, end) -> word.accept(text.substring(begin, end)));
  }

  /** Whether {@code point} is part of a word. */
  static boolean isInWord(int point) {
    return point < END ? INSIDE[point] : isOfWord(point);
  }

  private static boolean isOfWord(int point) {
    return switch (Character.getType(point)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }
}
