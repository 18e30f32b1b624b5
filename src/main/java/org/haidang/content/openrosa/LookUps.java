package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code pulldata('file', 'column', 'key column', key)} as a look-up in the secondary instance of
 * the file's name: the engine leaves the function to its users (ODK documentation, "Form operators
 * and functions").
 */
final class LookUps {

  private static final Pattern CALL = Pattern.compile("pulldata\\s*\\(");
  private static final Pattern LITERAL = Pattern.compile("\\s*(?:'([^']*)'|\"([^\"]*)\")\\s*");

  /** A path from where the expression stands; within brackets it would start at the row. */
  private static final Pattern RELATIVE = Pattern.compile("(?<![\\w/)\\]'\".-])(\\.\\.?/)");

  private static final int ARGUMENTS = 4;

  private LookUps() {}

  /** The expression with every such call replaced; those of another shape stay. */
  static String replaced(String expression) {
    var call = CALL.matcher(expression);
    if (!call.find()) {
      return expression;
    }
    var arguments = new ArrayList<String>();
    var end = split(expression, call.end(), arguments);
    var path = end < 0 ? null : path(arguments);
    var rest = replaced(expression.substring(path == null ? call.end() : end));
    return expression.substring(0, call.start()) + (path == null ? call.group() : path) + rest;
  }

  /**
   * The arguments from {@code from} to the closing bracket; where that ends, negative for never.
   */
  private static int split(String text, int from, List<String> arguments) {
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
        arguments.add(text.substring(begin, i));
        begin = i + 1;
        if (c == ')') {
          return begin;
        }
      }
    }
    return -1;
  }

  private static @Nullable String path(List<String> arguments) {
    if (arguments.size() != ARGUMENTS) {
      return null;
    }
    var file = literal(arguments.get(0));
    var column = literal(arguments.get(1));
    var keys = literal(arguments.get(2));
    if (file == null || column == null || keys == null) {
      return null;
    }
    var key = RELATIVE.matcher(replaced(arguments.get(3))).replaceAll("current()/$1");
    return "instance('%s')/root/item[%s = (%s)]/%s"
        .formatted(file.replaceFirst("(?i)\\.csv$", ""), keys, key, column);
  }

  private static @Nullable String literal(String argument) {
    var literal = LITERAL.matcher(argument);
    if (!literal.matches()) {
      return null;
    }
    return literal.group(1) == null ? literal.group(2) : literal.group(1);
  }
}
