package org.haidang.content.xform;

import java.math.BigDecimal;
import org.javarosa.xpath.expr.XPathArithExpr;
import org.javarosa.xpath.expr.XPathBinaryOpExpr;
import org.javarosa.xpath.expr.XPathBoolExpr;
import org.javarosa.xpath.expr.XPathCmpExpr;
import org.javarosa.xpath.expr.XPathEqExpr;
import org.javarosa.xpath.expr.XPathStep;

/** The single words of an expression: its signs, names and values. */
final class XPathWords {

  private XPathWords() {}

  static String sign(XPathBinaryOpExpr binary) {
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

  static String test(XPathStep step) {
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

  static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : BigDecimal.valueOf(number).toPlainString();
  }

  static String quoted(String text) {
    return text.indexOf('\'') < 0 ? "'" + text + "'" : "\"" + text + "\"";
  }
}
