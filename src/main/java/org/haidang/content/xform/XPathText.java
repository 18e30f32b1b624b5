package org.haidang.content.xform;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.javarosa.xpath.expr.XPathArithExpr;
import org.javarosa.xpath.expr.XPathBinaryOpExpr;
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
          operand(binary.a, inside)
              + " "
              + XPathWords.sign(binary)
              + " "
              + operand(binary.b, inside);
      case XPathNumNegExpr minus -> "-" + operand(minus.a, inside);
      case XPathUnaryOpExpr unary -> operand(unary.a, inside);
      case XPathFuncExpr function -> function(function, inside);
      case XPathPathExpr path -> path(path, inside);
      case XPathFilterExpr filter -> filter(filter, inside);
      case XPathNumericLiteral number -> XPathWords.number(number.d);
      case XPathStringLiteral text -> XPathWords.quoted(text.s);
      default -> throw new IllegalArgumentException(expression.getClass().getSimpleName());
    };
  }

  private String operand(XPathExpression expression, boolean inside) {
    var text = write(expression, inside);
    return expression instanceof XPathBinaryOpExpr ? "(" + text + ")" : text;
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
        + XPathWords.quoted(Functions.file(function))
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
    return XPathWords.test(step)
        + predicates(step.predicates, inside)
        + (firsts.contains(step) ? "[position() = 1]" : "");
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
}
