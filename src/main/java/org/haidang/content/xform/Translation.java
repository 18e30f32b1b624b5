package org.haidang.content.xform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * Walks once through an expression as its author wrote it and puts paths where references stand,
 * knowing what is around each. Spreadsheets' curly quotes and hard spaces become plain ones.
 */
final class Translation {

  private static final Pattern NAME_BEFORE = Pattern.compile("([\\w:.-]+)\\s*$");
  private static final String INDEXED = "indexed-repeat";

  /** What stands for a reference. */
  interface Replacement {

    /**
     * The path to what goes by {@code name}.
     *
     * @param inside whether it is inside a predicate, where {@code .} is something else
     * @param absolute whether only a path from the root will do
     */
    String of(String name, boolean inside, boolean absolute);
  }

  /** A call that is open, and which of its arguments the walk is in. */
  private static final class Call {
    private final String name;
    private int argument;

    Call(String name) {
      this.name = name;
    }

    /** Whether the argument names a question or a repeat whatever the entry. */
    boolean wantsAbsolute() {
      return name.equals(INDEXED) && (argument == 0 || argument % 2 == 1);
    }
  }

  private final Replacement replacement;
  private final StringBuilder out = new StringBuilder();
  private final Deque<Call> calls = new ArrayDeque<>();
  private int predicates;
  private char quote;

  Translation(Replacement replacement) {
    this.replacement = replacement;
  }

  String of(String written) {
    var source = plain(written);
    var matcher = References.REFERENCE.matcher(source);
    for (var i = 0; i < source.length(); i++) {
      if (source.charAt(i) == '$' && matcher.find(i) && matcher.start() == i) {
        reference(matcher.group(1));
        i = matcher.end() - 1;
      } else {
        character(source.charAt(i));
      }
    }
    return out.toString().strip();
  }

  private static String plain(String written) {
    return written
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"')
        .replace('\u00a0', ' ');
  }

  private void reference(String name) {
    var call = calls.peek();
    var path = replacement.of(name, predicates > 0, call != null && call.wantsAbsolute());
    if (quote != 0) {
      // A path in quotes is the argument of jr:choice-name().
      out.append(path);
    } else {
      // Spaces keep a name from growing together with an operator: ${a}-1.
      out.append(' ').append(path).append(' ');
    }
  }

  private void character(char c) {
    if (quote != 0) {
      quote = c == quote ? 0 : quote;
    } else {
      switch (c) {
        case '\'', '"' -> quote = c;
        case '[' -> predicates++;
        case ']' -> predicates--;
        case '(' -> calls.push(new Call(nameBefore()));
        case ')' -> calls.poll();
        case ',' -> {
          var call = calls.peek();
          if (call != null) {
            call.argument++;
          }
        }
        default -> {
          // Means nothing to references.
        }
      }
    }
    out.append(c);
  }

  private String nameBefore() {
    var matcher = NAME_BEFORE.matcher(out);
    return matcher.find() ? matcher.group(1) : "";
  }
}
