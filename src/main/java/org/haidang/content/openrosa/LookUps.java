package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.haidang.content.rosa.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * {@code pulldata('file', 'column', 'key column', key)} as a look-up in the secondary instance of
 * the file's name: the engine leaves the function to its users (ODK documentation, "Form operators
 * and functions").
 */
final class LookUps {

  private static final Pattern CALL = Pattern.compile("pulldata\\s*\\(");

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
    var end = Arguments.split(expression, call.end(), arguments);
    var path = end < 0 ? null : path(arguments);
    var rest = replaced(expression.substring(path == null ? call.end() : end));
    return expression.substring(0, call.start()) + (path == null ? call.group() : path) + rest;
  }

  /** An expression as it must stand within brackets after a row's path. */
  static String fromQuestion(String expression) {
    return RELATIVE.matcher(expression).replaceAll("current()/$1");
  }

  private static @Nullable String path(List<String> arguments) {
    if (arguments.size() != ARGUMENTS) {
      return null;
    }
    var file = Arguments.literal(arguments.get(0));
    var column = Arguments.literal(arguments.get(1));
    var keys = Arguments.literal(arguments.get(2));
    if (file == null || column == null || keys == null) {
      return null;
    }
    var key = fromQuestion(replaced(arguments.get(3)));
    return "instance('%s')/root/item[%s = (%s)]/%s"
        .formatted(file.replaceFirst("(?i)\\.csv$", ""), keys, key, column);
  }
}
