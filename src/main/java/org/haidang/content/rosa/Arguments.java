package org.haidang.content.rosa;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes calls in expressions apart, whatever stands in them. */
public final class Arguments {

  private static final Pattern LITERAL = Pattern.compile("\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*");

  private Arguments() {}

  /**
   * The arguments of a call.
   *
   * @param from behind the opening bracket
   * @param into gets them as they are written
   * @return behind the closing bracket; negative when there is none
   */
  public static int split(String text, int from, List<String> into) {
    var depth = 0;
    var quote = (char) 0;
    var begin = from;
    for (var i = from; i < text.length(); i++) {
      var c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(' || c == '[') {
        depth++;
      } else if (depth > 0 && (c == ')' || c == ']')) {
        depth--;
      } else if (depth == 0 && (c == ',' || c == ')')) {
        into.add(text.substring(begin, i));
        begin = i + 1;
        if (c == ')') {
          return begin;
        }
      }
    }
    return -1;
  }

  /** What is written between quotes; null when it is something else. */
  public static @Nullable String literal(String argument) {
    var literal = LITERAL.matcher(argument);
    if (!literal.matches()) {
      return null;
    }
    return literal.group(1) == null ? literal.group(2) : literal.group(1);
  }
}
