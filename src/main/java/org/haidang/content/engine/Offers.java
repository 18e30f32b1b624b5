package org.haidang.content.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xpath.XPathConditional;
import org.javarosa.xpath.expr.XPathPathExpr;
import org.jspecify.annotations.Nullable;

/**
 * What selects offer, their filters applied. The engine's own way to ask removes an answer that is
 * no longer offered; this one only looks.
 */
final class Offers {

  /**
   * The answers of one select.
   *
   * @param depends the values the filter saw; null inside where one could not be told
   */
  private record Offer(List<String> depends, Map<String, Choice> choices) {}

  private final FormDef form;
  private final Guard guard;
  private final Items items;
  private final Map<String, ItemsetBinding> filtered = new HashMap<>();
  private final Map<String, Map<String, Choice>> all = new HashMap<>();
  private final Map<String, Offer> offers = new HashMap<>();

  Offers(FormDef form, Guard guard) {
    this.form = form;
    this.guard = guard;
    this.items = new Items(form);
    find(form);
  }

  private void find(IFormElement element) {
    if (element instanceof QuestionDef question) {
      var itemset = question.getDynamicChoices();
      if (itemset != null && isWorkedOut(itemset)) {
        var reference = FormInstance.unpackReference(question.getBind()).toString(false);
        filtered.put(reference.substring(reference.indexOf('/', 1) + 1), itemset);
      }
      return;
    }
    element.getChildren().forEach(this::find);
  }

  private static boolean isWorkedOut(ItemsetBinding itemset) {
    return itemset.randomize || isOfAnswers(itemset) || isFiltered(itemset);
  }

  /** Whether an answer must be one of those offered. */
  boolean isLimited(FormNode.Question question) {
    var itemset = filtered.get(question.path());
    return !question.choices().isEmpty() || (itemset != null && isOfAnswers(itemset));
  }

  private static boolean isFiltered(ItemsetBinding itemset) {
    return itemset.nodesetExpr instanceof XPathConditional condition
        && condition.getExpr() instanceof XPathPathExpr path
        && path.steps[path.steps.length - 1].predicates.length > 0;
  }

  /** Whether its choices are answers given elsewhere in the form. */
  static boolean isOfAnswers(ItemsetBinding itemset) {
    return itemset.nodesetRef.getInstanceName() == null;
  }

  /** What {@code question} offers at {@code element}, by name, in the list's order. */
  Map<String, Choice> of(FormNode.Question question, String path, TreeElement element) {
    var byName = all.computeIfAbsent(question.path(), it -> byName(question.choices()));
    var itemset = filtered.get(question.path());
    if (itemset == null) {
      return byName;
    }
    var reference = element.getRef();
    var depends = depends(itemset, reference);
    var known = offers.get(path);
    if (known != null && depends != null && known.depends().equals(depends)) {
      return known.choices();
    }
    var choices = guard.get(() -> items.of(itemset, reference, question, byName), byName);
    if (depends != null) {
      offers.put(path, new Offer(depends, choices));
    }
    return choices;
  }

  /** The answers the filter depends on; null when they cannot be told one by one. */
  private @Nullable List<String> depends(ItemsetBinding itemset, TreeReference reference) {
    var values = new ArrayList<String>();
    for (var trigger : itemset.nodesetExpr.getTriggers(reference)) {
      if (trigger.getInstanceName() != null) {
        continue;
      }
      var element = form.getMainInstance().resolveReference(trigger.contextualize(reference));
      if (element == null || element.isRepeatable()) {
        return null;
      }
      var value = element.isRelevant() ? element.getValue() : null;
      values.add(value == null ? "" : value.getDisplayText());
    }
    return values;
  }

  private static Map<String, Choice> byName(List<Choice> choices) {
    return choices.stream()
        .collect(
            Collectors.toMap(Choice::name, it -> it, (first, second) -> first, LinkedHashMap::new));
  }
}
