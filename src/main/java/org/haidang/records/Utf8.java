package org.haidang.records;

/** Characters of UTF-8 that the program wrote itself. Pure. */
final class Utf8 {

  private Utf8() {}

  /** How many bytes the character has that begins with {@code first}. */
  static int length(byte first) {
    int b = first & 0xFF;
    return b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
  }

  /** The character at {@code at}; a blank where it is cut off. */
  static int point(byte[] text, int at) {
    int b = text[at] & 0xFF;
    if (b < 0x80) {
      return b;
    }
    int length = length(text[at]);
    if (at + length > text.length) {
      return ' ';
    }
    int point = b & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      point = point << 6 | (text[at + i] & 0x3F);
    }
    return point;
  }
}
