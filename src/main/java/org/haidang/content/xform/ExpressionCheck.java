package org.haidang.content.xform;

import java.util.LinkedHashSet;
import java.util.Set;
import org.haidang.content.workbook.Sheet;
import org.javarosa.xpath.XPathUnsupportedException;
import org.javarosa.xpath.expr.XPathBinaryOpExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFilterExpr;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathNumericLiteral;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;
import org.javarosa.xpath.expr.XPathStringLiteral;
import org.javarosa.xpath.expr.XPathUnaryOpExpr;
import org.javarosa.xpath.expr.XPathVariableReference;
import org.jspecify.annotations.Nullable;

/**
 * Resolves every path of one parsed expression. The engine would take a path that leads nowhere for
 * an empty answer, and say nothing.
 */
final class ExpressionCheck {

  private final Survey survey;
  private final ChoicesReader.Lists lists;
  private final Faults faults;
  private final Sheet.Row row;
  private final String column;
  private final Place.Node home;
  private final Set<Item> triggers = new LinkedHashSet<>();

  ExpressionCheck(
      Survey survey,
      ChoicesReader.Lists lists,
      Faults faults,
      Sheet.Row row,
      String column,
      @Nullable Item home) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
    this.row = row;
    this.column = column;
    this.home = new Place.Node(survey, home);
  }

  /** The items whose values the expression depends on, without {@code .} itself. */
  Set<Item> check(XPathExpression expression, boolean filter) {
    walk(expression, filter ? new Place.ListNode(lists.columns(), 2) : home, false);
    return triggers;
  }

  private void walk(XPathExpression expression, Place here, boolean nodeset) {
    switch (expression) {
      case XPathBinaryOpExpr binary -> {
        walk(binary.a, here, false);
        walk(binary.b, here, false);
      }
      case XPathUnaryOpExpr unary -> walk(unary.a, here, false);
      case XPathFuncExpr function -> function(function, here);
      case XPathPathExpr path -> path(path, here, nodeset);
      case XPathFilterExpr filter -> {
        walk(filter.x, here, true);
        predicates(filter.predicates, here);
      }
      case XPathVariableReference variable -> fault(Reason.UNSUPPORTED_PATH, "$" + variable.id);
      default -> {
        // Literals have nothing to resolve.
      }
    }
  }

  private void function(XPathFuncExpr function, Place here) {
    var name = function.id.toString();
    if (!Functions.known(name)) {
      fault(Reason.UNKNOWN_FUNCTION, name);
    }
    for (var argument : function.args) {
      walk(argument, here, Functions.takesNodeset(name));
    }
  }

  private void predicates(XPathExpression[] predicates, Place here) {
    for (var predicate : predicates) {
      if (predicate instanceof XPathNumericLiteral number) {
        var text = number.d == Math.rint(number.d) ? "" + (long) number.d : "" + number.d;
        fault(Reason.NUMBER_PREDICATE, text);
      } else {
        walk(predicate, here, false);
      }
    }
  }

  private void path(XPathPathExpr path, Place here, boolean nodeset) {
    try {
      path.getReference();
    } catch (XPathUnsupportedException e) {
      fault(Reason.UNSUPPORTED_PATH, written(path));
      return;
    }
    var place =
        switch (path.init_context) {
          case XPathPathExpr.INIT_CONTEXT_ROOT -> new Place.Document(survey);
          case XPathPathExpr.INIT_CONTEXT_EXPR -> start(path);
          default -> here;
        };
    var one = false;
    for (var step : path.steps) {
      place = place == null ? null : step(step, place);
      if (place == null) {
        fault(Reason.UNKNOWN_PATH, written(path));
        return;
      }
      predicates(step.predicates, place);
      one |= step.predicates.length > 0;
    }
    reached(place, path, nodeset || one);
  }

  private void reached(@Nullable Place place, XPathPathExpr path, boolean many) {
    var item = place == null ? null : place.item();
    if (item == null || (item == home.item() && path.steps.length <= 1)) {
      return;
    }
    triggers.add(item);
    var around = item.kind == Item.Kind.REPEAT ? item : item.repeatAround();
    var from = home.item();
    if (!many && around != null && (from == null || !from.within(around))) {
      fault(Reason.FROM_OUTSIDE, item.name);
    }
  }

  private static @Nullable Place step(XPathStep step, Place place) {
    return switch (step.axis) {
      case XPathStep.AXIS_SELF -> place;
      case XPathStep.AXIS_PARENT -> place.up();
      case XPathStep.AXIS_CHILD ->
          step.test == XPathStep.TEST_NAME ? place.down(step.name.toString()) : null;
      default -> null;
    };
  }

  /** Where {@code current()/…} and {@code instance('list')/…} begin. */
  private @Nullable Place start(XPathPathExpr path) {
    if (!(path.filtExpr.x instanceof XPathFuncExpr function)) {
      return null;
    }
    return switch (function.id.toString()) {
      case "current" -> home;
      case "instance" ->
          function.args.length == 1
                  && function.args[0] instanceof XPathStringLiteral list
                  && lists.list(list.s) != null
              ? new Place.ListNode(lists.columns(), 0)
              : null;
      default -> null;
    };
  }

  private static String written(XPathPathExpr path) {
    try {
      return path.getReference().toString(false);
    } catch (XPathUnsupportedException e) {
      return "…";
    }
  }

  private void fault(Reason reason, String... arguments) {
    faults.at(row, column, reason, arguments);
  }
}
