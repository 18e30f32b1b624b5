package org.haidang.content.xform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haidang.content.rosa.OwnNames;
import org.haidang.content.workbook.SheetRow;
import org.javarosa.xpath.XPathUnsupportedException;
import org.javarosa.xpath.expr.XPathBinaryOpExpr;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFilterExpr;
import org.javarosa.xpath.expr.XPathFuncExpr;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.javarosa.xpath.expr.XPathStep;
import org.javarosa.xpath.expr.XPathUnaryOpExpr;
import org.javarosa.xpath.expr.XPathVariableReference;
import org.jspecify.annotations.Nullable;

/**
 * Resolves every path of one parsed expression. The engine would take a path that leads nowhere for
 * an empty answer, and say nothing.
 */
final class ExpressionCheck {

  private final Survey survey;
  private final Lists lists;
  private final Faults faults;
  private final SheetRow row;
  private final String column;
  private final Place.Node home;
  private final Set<Item> triggers = new LinkedHashSet<>();
  private final Set<XPathStep> firsts = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean rewrite;

  ExpressionCheck(
      Survey survey, Lists lists, Faults faults, SheetRow row, String column, @Nullable Item home) {
    this.survey = survey;
    this.lists = lists;
    this.faults = faults;
    this.row = row;
    this.column = column;
    this.home = new Place.Node(survey, home);
  }

  /**
   * What came of an expression.
   *
   * @param triggers the items whose values it depends on, without {@code .} itself
   * @param xpath as the engine is to have it; null where it may stay as it was written
   */
  record Checked(Set<Item> triggers, @Nullable String xpath) {}

  /**
   * Checks one expression.
   *
   * @param here where relative paths start; null for the item itself
   */
  Checked check(XPathExpression expression, @Nullable Place here) {
    walk(expression, here == null ? home : here, false);
    return new Checked(
        triggers, rewrite && faults.none() ? new XPathText(firsts).of(expression) : null);
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
    if (name.equals(Functions.PULLDATA)) {
      pulldata(function);
      walk(function.args[function.args.length - 1], here, false);
      return;
    }
    for (var argument : function.args) {
      walk(argument, here, Functions.takesNodeset(name));
    }
  }

  private void pulldata(XPathFuncExpr function) {
    rewrite = true;
    var file = Functions.file(function);
    if (function.args.length != 4
        || file.isEmpty()
        || Functions.literal(function, 1).isEmpty()
        || Functions.literal(function, 2).isEmpty()) {
      fault(Reason.TOO_FEW_ARGUMENTS, Functions.PULLDATA);
    } else if (lists.list(file) == null) {
      fault(Reason.UNKNOWN_FILE, file + ".csv");
    }
  }

  private void predicates(XPathExpression[] predicates, Place here) {
    for (var predicate : predicates) {
      rewrite |= XPathText.isNumber(predicate);
      walk(predicate, here, false);
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
    var every = new ArrayList<XPathStep>();
    for (var step : path.steps) {
      if (place == null || isBeyond(step)) {
        return;
      }
      place = step(step, place);
      if (place == null) {
        faults.notice(row, column, Reason.UNKNOWN_PATH, written(path));
        return;
      }
      predicates(step.predicates, place);
      if (step.axis == XPathStep.AXIS_CHILD
          && step.predicates.length == 0
          && isOfAnotherRepeat(place.item())) {
        every.add(step);
      }
    }
    reached(place, path);
    if (!nodeset && !every.isEmpty()) {
      first(every, place);
    }
  }

  /** Whether a step goes where nothing is known of: to an attribute, or to nodes of any name. */
  private static boolean isBeyond(XPathStep step) {
    return step.axis == XPathStep.AXIS_ATTRIBUTE
        || step.test == XPathStep.TEST_NAME_WILDCARD
        || step.test == XPathStep.TEST_NAMESPACE_WILDCARD;
  }

  /** Whether {@code item} is a repeat of which the expression stands in no entry. */
  private boolean isOfAnotherRepeat(@Nullable Item item) {
    var from = home.item();
    return item != null
        && item.kind == Item.Kind.REPEAT
        && (from == null || !from.within(item) || from == item);
  }

  private void first(List<XPathStep> steps, @Nullable Place place) {
    var item = place == null ? null : place.item();
    rewrite = true;
    firsts.addAll(steps);
    faults.notice(row, column, Reason.FIRST_OF_REPEAT, item == null ? "" : item.said);
  }

  private void reached(@Nullable Place place, XPathPathExpr path) {
    var item = place == null ? null : place.item();
    if (item != null && (item != home.item() || path.steps.length > 1)) {
      triggers.add(item);
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
      case "instance" -> instance(function);
      default -> null;
    };
  }

  private @Nullable Place instance(XPathFuncExpr function) {
    var name = Functions.literal(function, 0);
    if (name.equals(OwnNames.LAST_SAVED)) {
      return new Place.Document(survey);
    }
    if (lists.list(name) == null) {
      fault(Reason.UNKNOWN_INSTANCE, name);
      return null;
    }
    return new Place.ListNode(lists, 0);
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
