package org.haidang.content.xform;

import java.util.Set;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathStringLiteral;

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
          "extract-signed",
          "area",
          "enclosed-area",
          "distance",
          "geofence",
          "property",
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
          "weighted-checklist",
          "area",
          "enclosed-area",
          "distance",
          "once");

  /** Looks a value up in a file; what Collect adds to the engine, written out here. */
  static final String PULLDATA = "pulldata";

  private Functions() {}

  static boolean known(String name) {
    return ALL.contains(name) || name.equals(PULLDATA);
  }

  /** The file that {@code pulldata('file', 'column', 'key', value)} looks into. */
  static String file(XPathFuncExpr pulldata) {
    return literal(pulldata, 0).replaceFirst("(?i)\\.csv$", "");
  }

  /** The text of an argument that must be a literal; empty when it is none. */
  static String literal(XPathFuncExpr function, int argument) {
    return function.args.length > argument
            && function.args[argument] instanceof XPathStringLiteral text
        ? text.s
        : "";
  }

  static boolean takesNodeset(String name) {
    return OF_NODESETS.contains(name);
  }
}
