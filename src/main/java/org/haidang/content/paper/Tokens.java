package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A condition taken apart into its signs and words, read from left to right. Confined to one
 * thread.
 */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(<=|>=|!=|[()=<>,]|'[^']*'|\"[^\"]*\"|[^\\s()=<>!,'\"]+)");

  private final List<String> tokens = new ArrayList<>();
  private int at;

  /** What cannot be taken apart whole has no tokens, so that whoever reads it finds it unread. */
  Tokens(String condition) {
    var token = TOKEN.matcher(condition);
    var end = 0;
    while (token.find() && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
    }
    if (end < condition.stripTrailing().length()) {
      tokens.clear();
    }
  }

  /** Whether all was read. */
  boolean end() {
    return at == tokens.size();
  }

  /**
   * Takes whatever is the next.
   *
   * @throws Unread at the end
   */
  String take() {
    if (end()) {
      throw new Unread();
    }
    return tokens.get(at++);
  }

  /** Takes {@code token} if it is the next; whether it was. */
  boolean next(String token) {
    if (!end() && tokens.get(at).equals(token)) {
      at++;
      return true;
    }
    return false;
  }

  /**
   * Takes {@code token}.
   *
   * @throws Unread when another is the next
   */
  void need(String token) {
    if (!next(token)) {
      throw new Unread();
    }
  }

  /**
   * Takes a number, as it is written.
   *
   * @throws Unread when the next is none
   */
  String number() {
    var text = take();
    if (!text.matches("\\d+([.]\\d+)?")) {
      throw new Unread();
    }
    return text;
  }

  /**
   * Takes a text in quotation marks; what stands between them, which may be nothing.
   *
   * @throws Unread when the next is none
   */
  String literal() {
    var text = take();
    if (text.length() < 2 || "'\"".indexOf(text.charAt(0)) < 0) {
      throw new Unread();
    }
    return text.substring(1, text.length() - 1);
  }

  /** A condition is not one of the simple shapes. */
  static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unread() {
      super(null, null, false, false);
    }
  }
}
