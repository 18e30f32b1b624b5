package org.haidang.platform;

/**
 * Takes out of text what nobody can see and no person means: what comes along when one copies from
 * a web page, a document or a chat. Thread-safe.
 */
public final class PlainText {

  private static final int SOFT_HYPHEN = 0xAD;

  private PlainText() {}

  /**
   * {@code text} as it may stand in a field of one line: as {@link #lines}, and each run of line
   * ends and tabs is a blank.
   */
  public static String line(String text) {
    var lines = lines(text);
    // Nearly all have neither.
    return lines.indexOf('\n') < 0 && lines.indexOf('\t') < 0
        ? lines
        : lines.replaceAll("[\\n\\t]+", " ");
  }

  /**
   * {@code text} with tabs and plain line ends, without other control characters, without what
   * turns the direction of writing (a name could be shown as another), without half characters.
   * Blanks of every width are blanks. Soft hyphens stay where they may be a letter of TCVN3.
   */
  public static String lines(String text) {
    if (isPlain(text)) {
      return text;
    }
    boolean hyphens = LegacyVietnamese.recognise(text).isPresent();
    var plain = new StringBuilder(text.length());
    int before = -1;
    for (int at = 0; at < text.length(); ) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (point == '\r' && at < text.length() && text.charAt(at) == '\n') {
        continue;
      }
      int now = seen(point, before, hyphens);
      if (now >= 0) {
        plain.appendCodePoint(now);
        before = now;
      }
    }
    return plain.toString();
  }

  /** Whether nothing of it is taken out. By hand: every name and number is asked this. */
  private static boolean isPlain(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if ((c < ' ' || c >= 0x7F) && c != '\n' && c != '\t' && !isLetterOfLatin(c)) {
        return false;
      }
    }
    return true;
  }

  /** Latin-1 from À on, Latin Extended A and B, and the block of Vietnamese: all of them seen. */
  private static boolean isLetterOfLatin(char c) {
    return (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
  }

  /** What stands for {@code point}; negative for nothing. */
  private static int seen(int point, int before, boolean hyphens) {
    return switch (point) {
      case '\n', '\r', '\f', 0x0B, 0x85, 0x2028, 0x2029 -> '\n';
      case '\t' -> '\t';
      case SOFT_HYPHEN -> hyphens ? point : -1;
      // They join emoji and the letters of other scripts; between Latin letters they are nothing.
      case 0x200C, 0x200D -> before < 0 || isLatin(before) ? -1 : point;
      // The numbers of Arabic writing are of the same type as what is not seen, but are.
      case 0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD -> point;
      default ->
          !isStorable(point)
              ? -1
              : switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT -> -1;
                case Character.SPACE_SEPARATOR -> ' ';
                default -> point;
              };
    };
  }

  private static boolean isLatin(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN || point == ' ';
  }

  /**
   * {@code text} without what XML, JSON in UTF-8 or PostgreSQL cannot hold: control characters but
   * tab and line ends, half characters and what is no character. Nobody can have meant any of them.
   */
  public static String storable(String text) {
    if (text.codePoints().allMatch(PlainText::isStorable)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(PlainText::isStorable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** As https://www.w3.org/TR/xml/#charsets says. */
  private static boolean isStorable(int point) {
    return point >= ' '
        ? point < Character.MIN_SURROGATE || (point > Character.MAX_SURROGATE && !isNone(point))
        : point == '\t' || point == '\n' || point == '\r';
  }

  private static boolean isNone(int point) {
    return point == 0xFFFE || point == 0xFFFF;
  }

  /** {@code text} with the decimal digits of every script as 0 to 9. */
  public static String digits(String text) {
    if (text.chars().noneMatch(c -> c > 0x7F && Character.isDigit(c))) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                plain.append(
                    Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
    return plain.toString();
  }
}
