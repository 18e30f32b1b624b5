package org.haidang.content.xform;

import java.util.Set;

/** The functions the engine knows (JavaRosa 6.0, ODK XForms specification). */
final class Functions {

  private static final Set<String> ALL =
      Set.of(
          "if",
          "coalesce",
          "indexed-repeat",
          "true",
          "false",
          "boolean",
          "number",
          "int",
          "round",
          "string",
          "date",
          "date-time",
          "decimal-date-time",
          "decimal-time",
          "not",
          "boolean-from-string",
          "format-date",
          "abs",
          "acos",
          "asin",
          "atan",
          "atan2",
          "cos",
          "exp",
          "exp10",
          "log",
          "log10",
          "pi",
          "sin",
          "sqrt",
          "tan",
          "format-date-time",
          "selected",
          "is-selected",
          "count-selected",
          "selected-at",
          "position",
          "count",
          "count-non-empty",
          "sum",
          "max",
          "min",
          "today",
          "now",
          "concat",
          "join",
          "substr",
          "substring-before",
          "substring-after",
          "translate",
          "contains",
          "starts-with",
          "ends-with",
          "string-length",
          "normalize-space",
          "checklist",
          "weighted-checklist",
          "regex",
          "random",
          "once",
          "uuid",
          "pow",
          "randomize",
          "base64-decode",
          "digest",
          "jr:choice-name",
          "jr:itext",
          "current",
          "instance");

  /** Those that take every node of a repeat; others want one. */
  private static final Set<String> OF_NODESETS =
      Set.of(
          "count",
          "count-non-empty",
          "sum",
          "max",
          "min",
          "join",
          "concat",
          "indexed-repeat",
          "position",
          "randomize",
          "checklist",
          "weighted-checklist");

  private Functions() {}

  static boolean known(String name) {
    return ALL.contains(name);
  }

  static boolean takesNodeset(String name) {
    return OF_NODESETS.contains(name);
  }
}
