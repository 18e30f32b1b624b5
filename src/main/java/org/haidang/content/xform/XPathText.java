package org.haidang.content.xform;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.xpath.expr.XPathArithExpr;
import org.javarosa.xpath.expr.XPathBinaryOpExpr;
import org.javarosa.xpath.expr.XPathBoolExpr;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFilterExpr;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathNumNegExpr;
import org.javarosa.xpath.expr.XPathNumericLiteral;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;
import org.javarosa.xpath.expr.XPathStringLiteral;
import org.javarosa.xpath.expr.XPathUnaryOpExpr;

/**
 * Writes a parsed expression as the engine understands it: {@code [2]} as {@code [position() = 2]},
 * {@code pulldata()} as a look-up in the file's instance, and a step that would reach every entry
 * of a repeat where one value is wanted as its first.
 */
final class XPathText {

  private static final Set<String> NUMBERS =
      Set.of("position", "count", "number", "int", "round", "last", "sum", "min", "max");

  private final Set<XPathStep> firsts;

  /**
   * @param firsts the steps, by identity, of which only the first node is wanted
   */
  XPathText(Set<XPathStep> firsts) {
    this.firsts = firsts;
  }

  String of(XPathExpression expression) {
    return write(expression, false);
  }

  private String write(XPathExpression expression, boolean inside) {
    return switch (expression) {
      case XPathBinaryOpExpr binary ->
          operand(binary.a, inside) + " " + sign(binary) + " " + operand(binary.b, inside);
      case XPathNumNegExpr minus -> "-" + operand(minus.a, inside);
      case XPathUnaryOpExpr unary -> operand(unary.a, inside);
      case XPathFuncExpr function -> function(function, inside);
      case XPathPathExpr path -> path(path, inside);
      case XPathFilterExpr filter -> filter(filter, inside);
      case XPathNumericLiteral number -> number(number.d);
      case XPathStringLiteral text -> quoted(text.s);
      default -> throw new IllegalArgumentException(expression.getClass().getSimpleName());
    };
  }

  private String operand(XPathExpression expression, boolean inside) {
    var text = write(expression, inside);
    return expression instanceof XPathBinaryOpExpr ? "(" + text + ")" : text;
  }

  private static String sign(XPathBinaryOpExpr binary) {
    return switch (binary) {
      case XPathBoolExpr bool -> bool.op == XPathBoolExpr.AND ? "and" : "or";
      case XPathEqExpr equal -> equal.equal ? "=" : "!=";
      case XPathCmpExpr compare ->
          switch (compare.op) {
            case XPathCmpExpr.LT -> "<";
            case XPathCmpExpr.GT -> ">";
            case XPathCmpExpr.LTE -> "<=";
            default -> ">=";
          };
      case XPathArithExpr arithmetic ->
          switch (arithmetic.op) {
            case XPathArithExpr.ADD -> "+";
            case XPathArithExpr.SUBTRACT -> "-";
            case XPathArithExpr.MULTIPLY -> "*";
            case XPathArithExpr.DIVIDE -> "div";
            default -> "mod";
          };
      default -> "|";
    };
  }

  private String function(XPathFuncExpr function, boolean inside) {
    var name = function.id.toString();
    if (name.equals(Functions.PULLDATA)) {
      return pulldata(function);
    }
    return Arrays.stream(function.args)
        .map(argument -> write(argument, inside))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  /** {@code pulldata('file', 'column', 'key', value)}; its shape was checked. */
  private String pulldata(XPathFuncExpr function) {
    return "instance("
        + quoted(Functions.file(function))
        + ")/root/item["
        + Functions.literal(function, 2)
        + " = "
        + operand(function.args[3], true)
        + "]/"
        + Functions.literal(function, 1);
  }

  private String path(XPathPathExpr path, boolean inside) {
    var start =
        switch (path.init_context) {
          case XPathPathExpr.INIT_CONTEXT_ROOT -> "/";
          case XPathPathExpr.INIT_CONTEXT_EXPR ->
              filter(path.filtExpr, inside) + (path.steps.length == 0 ? "" : "/");
          default -> inside ? "current()/" : "";
        };
    return Arrays.stream(path.steps)
        .map(step -> step(step, inside))
        .collect(Collectors.joining("/", start, ""));
  }

  private String filter(XPathFilterExpr filter, boolean inside) {
    var text = write(filter.x, inside);
    return (filter.x instanceof XPathFuncExpr ? text : "(" + text + ")")
        + predicates(filter.predicates, inside);
  }

  private String step(XPathStep step, boolean inside) {
    return test(step)
        + predicates(step.predicates, inside)
        + (firsts.contains(step) ? "[position() = 1]" : "");
  }

  private static String test(XPathStep step) {
    var node = step.test == XPathStep.TEST_TYPE_NODE;
    if (node && step.axis == XPathStep.AXIS_SELF) {
      return ".";
    }
    if (node && step.axis == XPathStep.AXIS_PARENT) {
      return "..";
    }
    return switch (step.axis) {
      case XPathStep.AXIS_ATTRIBUTE -> "@" + step.testStr();
      case XPathStep.AXIS_CHILD -> step.testStr();
      default -> XPathStep.axisStr(step.axis) + "::" + step.testStr();
    };
  }

  private String predicates(XPathExpression[] predicates, boolean inside) {
    return Arrays.stream(predicates)
        .map(
            predicate ->
                isNumber(predicate)
                    ? "[position() = " + operand(predicate, inside) + "]"
                    : "[" + write(predicate, inside) + "]")
        .collect(Collectors.joining());
  }

  /** Whether a predicate is a place among the nodes rather than a condition on them. */
  static boolean isNumber(XPathExpression predicate) {
    return predicate instanceof XPathNumericLiteral
        || predicate instanceof XPathArithExpr
        || (predicate instanceof XPathFuncExpr function
            && NUMBERS.contains(function.id.toString()));
  }

  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : BigDecimal.valueOf(number).toPlainString();
  }

  private static String quoted(String text) {
    return text.indexOf('\'') < 0 ? "'" + text + "'" : "\"" + text + "\"";
  }
}
