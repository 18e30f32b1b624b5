package org.haidang.content.engine;

import java.util.HashMap;
import java.util.Map;
import org.haidang.content.rosa.Rosa;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xpath.XPathConditional;

/** Evaluates conditions that are not the form's own, such as those of the script. */
final class Conditions {

  private final FormDef form;
  private final Guard guard;
  private final Map<String, XPathConditional> parsed = new HashMap<>();

  Conditions(FormDef form, Guard guard) {
    this.form = form;
    this.guard = guard;
  }

  /** Whether {@code condition} holds at the root; a blank one always does. */
  boolean holds(String condition) {
    return condition.isBlank() || holds(condition, form.getMainInstance().getRoot());
  }

  /** Whether {@code condition} holds, seen from {@code place}. */
  boolean holds(String condition, TreeElement place) {
    var expression = parsed.computeIfAbsent(condition, Conditions::parse);
    var context = new EvaluationContext(form.getEvaluationContext(), place.getRef());
    return guard.get(() -> expression.eval(form.getMainInstance(), context), false);
  }

  private static XPathConditional parse(String condition) {
    return new XPathConditional(
        Rosa.expression(condition)
            .orElseThrow(() -> new IllegalArgumentException("not an XPath condition")));
  }
}
