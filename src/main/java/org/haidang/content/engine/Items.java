package org.haidang.content.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.instance.DataInstance;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.xform.parse.RandomizeHelper;
import org.jspecify.annotations.Nullable;

/** The items that a select's filter leaves, as choices. */
record Items(FormDef form) {

  /** By name, in the list's order; {@code byName} has the choices the sheet names. */
  Map<String, Choice> of(
      ItemsetBinding itemset,
      TreeReference reference,
      FormNode.Question question,
      Map<String, Choice> byName) {
    var context =
        new EvaluationContext(
            form.getEvaluationContext(), itemset.contextRef.contextualize(reference));
    var main = form.getMainInstance();
    var items = itemset.nodesetExpr.evalNodeset(main, context);
    var instance = itemset.nodesetRef.getInstanceName();
    var list = instance == null ? main : form.getNonMainInstance(instance);
    var all = question.choices();
    var choices = new LinkedHashMap<String, Choice>();
    for (var item : itemset.randomize ? shuffled(itemset, items, context) : items) {
      var value = text(list, itemset.valueRef, item);
      if (value == null || value.isEmpty()) {
        continue;
      }
      // A list may name a choice twice, in other words each time: the row tells which is meant.
      var row = item.getMultLast();
      var choice =
          row >= 0 && row < all.size() && all.get(row).name().equals(value)
              ? all.get(row)
              : byName.get(value);
      if (choice == null && Offers.isOfAnswers(itemset)) {
        choice = new Choice(value, words(text(list, itemset.labelRef, item), value), Map.of());
      }
      if (choice != null) {
        choices.putIfAbsent(choice.name(), choice);
      }
    }
    return choices;
  }

  private <T> List<T> shuffled(ItemsetBinding itemset, List<T> items, EvaluationContext context) {
    var seed = itemset.randomSeedExpr;
    if (seed == null) {
      return RandomizeHelper.shuffle(items);
    }
    var value = seed.eval(form.getMainInstance(), context);
    return RandomizeHelper.shuffle(items, RandomizeHelper.toNumericWithLongHash(value));
  }

  private static Label words(@Nullable String label, String value) {
    return new Label(Map.of("default", label == null ? value : label));
  }

  /** What stands at a child of an item, by the path that the form names. */
  private static @Nullable String text(
      DataInstance<?> list, @Nullable TreeReference child, TreeReference item) {
    var node =
        child == null || child.size() == 0
            ? null
            : (TreeElement) list.resolveReference(item.extendRef(child.getNameLast(), 0));
    var value = node == null ? null : node.getValue();
    return value == null ? null : value.uncast().getString();
  }
}
