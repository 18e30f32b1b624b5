package org.haidang.content.openrosa;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.jspecify.annotations.Nullable;

/** All that a form's selects may ever offer. Lists are read once, however many ask for them. */
final class Choices {

  private record Key(String nodeset, String value, String label) {}

  private final FormDef form;
  private final Captions captions;
  private final Map<Key, List<Choice>> lists = new LinkedHashMap<>();

  Choices(FormDef form, Captions captions) {
    this.form = form;
    this.captions = captions;
  }

  /** Those of a select; empty for one that takes them from the form's own answers. */
  List<Choice> of(QuestionDef question) {
    var itemset = question.getDynamicChoices();
    if (itemset != null) {
      return of(itemset);
    }
    var choices = new ArrayList<Choice>();
    if (question.getChoices() != null) {
      for (var choice : question.getChoices()) {
        var label = captions.of(choice.getTextID(), choice.getLabelInnerText());
        choices.add(choice(choice.getValue(), label, Map.of()));
      }
    }
    return choices;
  }

  private List<Choice> of(ItemsetBinding itemset) {
    var instance = itemset.nodesetRef.getInstanceName();
    var list = instance == null ? null : form.getNonMainInstance(instance);
    if (list == null) {
      return List.of();
    }
    var key =
        new Key(
            itemset.nodesetRef.removePredicates().toString(false),
            last(itemset.valueRef),
            itemset.labelRef == null ? "" : last(itemset.labelRef) + itemset.labelIsItext);
    return lists.computeIfAbsent(key, it -> read(itemset, (TreeElement) list.getRoot()));
  }

  private static String last(@Nullable TreeReference reference) {
    return reference == null || reference.size() == 0 ? "" : reference.getNameLast();
  }

  private List<Choice> read(ItemsetBinding itemset, TreeElement root) {
    var items = List.of(root);
    var steps = itemset.nodesetRef;
    for (var i = 1; i < steps.size(); i++) {
      items = children(items, steps.getName(i));
    }
    var choices = new LinkedHashMap<String, Choice>();
    for (var item : items) {
      var value = text(item, last(itemset.valueRef));
      if (value != null) {
        choices.putIfAbsent(value, choice(value, label(itemset, item), columns(item)));
      }
    }
    return List.copyOf(choices.values());
  }

  private static List<TreeElement> children(List<TreeElement> parents, String name) {
    var children = new ArrayList<TreeElement>();
    for (var parent : parents) {
      for (var i = 0; i < parent.getNumChildren(); i++) {
        var child = parent.getChildAt(i);
        if (name.equals("*") || child.getName().equals(name)) {
          children.add(child);
        }
      }
    }
    return children;
  }

  private Label label(ItemsetBinding itemset, TreeElement item) {
    var label = text(item, last(itemset.labelRef));
    return itemset.labelIsItext ? captions.of(label, null) : captions.of(null, label);
  }

  private static Choice choice(String value, Label label, Map<String, String> columns) {
    var words = label.isEmpty() ? new Label(Map.of("default", value)) : label;
    return new Choice(value, words, columns);
  }

  private static @Nullable String text(TreeElement item, String child) {
    var node = item.getFirstChild(child);
    var value = node == null ? null : node.getValue();
    return value == null ? null : value.uncast().getString();
  }

  private static Map<String, String> columns(TreeElement item) {
    var columns = new LinkedHashMap<String, String>();
    for (var i = 0; i < item.getNumChildren(); i++) {
      var name = item.getChildAt(i).getName();
      var text = text(item, name);
      if (text != null) {
        columns.putIfAbsent(name, text);
      }
    }
    return columns;
  }
}
