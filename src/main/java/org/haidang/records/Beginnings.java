package org.haidang.records;

/** Where words and their beginnings end in a text as it was written. Pure. */
final class Beginnings {

  private Beginnings() {}

  /** Where the beginning {@code folded} of the word from {@code begin} to {@code end} ends. */
  static int end(String text, int begin, int end, String folded) {
    int left = folded.length();
    int at = begin;
    while (at < end && left > 0) {
      int point = text.codePointAt(at);
      left -= Letters.fold(text, at, at + Character.charCount(point)).length();
      at += Character.charCount(point);
    }
    // Marks that stand behind their letter belong to it.
    while (at < end && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  /** The first beginning of a word at or behind {@code from}, not behind {@code last}. */
  static int wordAt(String text, int from, int last) {
    for (int at = from; at < last; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    return last;
  }

  /** The end of the word that {@code at} stands in. */
  static int wordEnd(String text, int at) {
    int most = Math.min(text.length(), at + 2 * Spelled.LONGEST);
    int end = at;
    while (end < most && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }
}
