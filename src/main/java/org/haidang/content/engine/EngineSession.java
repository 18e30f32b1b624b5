package org.haidang.content.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.content.rosa.Lexical;
import org.haidang.model.Body;
import org.haidang.platform.Ids;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** A form run by JavaRosa. Confined to one thread at a time. */
final class EngineSession implements FormSession {

  private final FormDef form;
  private final Ids ids;
  private final Blueprint blueprint;
  private final Guard guard;
  private final Tree tree;
  private final Answers answers;
  private final SortedMap<String, String> kept;
  private final Offers offers;
  private final Verdicts verdicts;
  private final Conditions conditions;
  private final Placeholders placeholders;
  private final Counts counts;
  private final Hidden hidden;

  /**
   * @param kept fields that the form does not know
   */
  EngineSession(
      FormDef form,
      Ids ids,
      Blueprint blueprint,
      Guard guard,
      Tree tree,
      Answers answers,
      SortedMap<String, String> kept,
      Counts counts,
      Hidden hidden) {
    this.counts = counts;
    this.hidden = hidden;
    this.form = form;
    this.ids = ids;
    this.blueprint = blueprint;
    this.guard = guard;
    this.tree = tree;
    this.answers = answers;
    this.kept = kept;
    this.offers = new Offers(form, guard);
    this.conditions = new Conditions(form, guard);
    this.verdicts = new Verdicts(form, answers, offers, conditions, guard);
    this.placeholders = new Placeholders(this, blueprint, new LastSaved(form)::at, this::output);
  }

  @Override
  public Pack pack() {
    return blueprint.pack();
  }

  @Override
  public @Nullable String value(String path) {
    var typed = answers.typed().get(path);
    if (typed != null) {
      return typed;
    }
    var element = tree.element(path);
    if (element == null || blueprint.question(Paths.template(path)) == null) {
      return kept.get(path);
    }
    var worked = Kept.isCalculated(element) && element.isRelevant() ? element.getValue() : null;
    return worked == null ? null : Lexical.text(worked);
  }

  @Override
  public void set(String path, @Nullable String value) {
    var question = question(path);
    var element = element(path);
    if (!Blueprint.isAsked(question) || Kept.isCalculated(element)) {
      throw new IllegalArgumentException("not a question: " + question.path());
    }
    answers.set(question, path, element, value);
    settle();
  }

  /** What follows from a change beyond what the engine itself has worked out. */
  private void settle() {
    counts.settle();
    hidden.follow();
  }

  private FormNode.Question question(String path) {
    var question = blueprint.question(Paths.template(path));
    if (question == null) {
      throw new IllegalArgumentException("no such question: " + Paths.template(path));
    }
    return question;
  }

  private TreeElement element(String path) {
    var element = tree.element(path);
    if (element == null) {
      throw new IllegalArgumentException("no such entry: " + Paths.template(path));
    }
    return element;
  }

  @Override
  public FieldState state(String path) {
    var question = blueprint.question(Paths.template(path));
    if (question != null) {
      return verdicts.state(question, path, element(path));
    }
    return new FieldState(isGroupRelevant(path), false, false, Label.NONE);
  }

  private boolean isGroupRelevant(String path) {
    var element = tree.element(path);
    if (element != null) {
      return element.isRelevant();
    }
    var repeat = blueprint.isRepeat(Paths.template(path)) ? tree.repeatReference(path) : null;
    if (repeat == null) {
      throw new IllegalArgumentException("no such group: " + Paths.template(path));
    }
    return guard.get(() -> form.isRepeatRelevant(repeat), true);
  }

  @Override
  public List<Choice> choices(String path) {
    var choices = List.copyOf(offers.of(question(path), path, element(path)).values());
    return choices.stream().map(choice -> filled(choice, path)).toList();
  }

  /** A choice whose words speak of answers. */
  private Choice filled(Choice choice, String path) {
    if (choice.label().byLanguage().values().stream().noneMatch(it -> it.contains("${"))) {
      return choice;
    }
    var texts = new LinkedHashMap<>(choice.label().byLanguage());
    texts.replaceAll((language, text) -> placeholders.fill(text, path, language));
    return new Choice(choice.name(), new Label(texts), choice.columns());
  }

  @Override
  public String name() {
    return hidden.name();
  }

  @Override
  public List<String> entries(String repeatPath) {
    return tree.entries(repeatPath).stream().map(Entry::path).toList();
  }

  @Override
  public String add(String repeatPath) {
    notCounted(repeatPath);
    var entry = tree.add(repeatPath, ids.next().toString());
    answers.harvest(blueprint, entry.path(), entry.element());
    settle();
    return entry.path();
  }

  private void notCounted(String path) {
    if (blueprint.isCounted(Paths.template(path))) {
      throw new IllegalArgumentException("its entries are counted: " + Paths.template(path));
    }
  }

  @Override
  public void remove(String entryPath) {
    notCounted(entryPath);
    if (!tree.remove(entryPath)) {
      throw new IllegalArgumentException("no such entry: " + Paths.template(entryPath));
    }
    answers.forget(entryPath);
    kept.keySet().removeIf(path -> Paths.within(path, entryPath));
    settle();
  }

  @Override
  public String text(Label label, String path, String language) {
    return placeholders.fill(label.in(language), path, language);
  }

  private String output(String number, String path) {
    var element = tree.element(path);
    var place = element == null ? form.getMainInstance().getRoot() : element;
    return guard.get(() -> form.fillTemplateString("${" + number + "}", place.getRef()), "");
  }

  @Override
  public boolean holds(String condition) {
    return conditions.holds(condition);
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    pack().sections().forEach(node -> problems(node, "", problems));
    return problems;
  }

  private void problems(FormNode node, String parent, List<Problem> into) {
    var name = Paths.name(node.path());
    var path = parent.isEmpty() ? name : parent + "/" + name;
    switch (node) {
      case FormNode.Question question -> problem(question, path, into);
      case FormNode.Group group when group.repeat() -> {
        for (var entry : entries(path)) {
          group.children().forEach(child -> problems(child, entry, into));
        }
      }
      case FormNode.Group group -> group.children().forEach(child -> problems(child, path, into));
    }
  }

  private void problem(FormNode.Question question, String path, List<Problem> into) {
    var element = element(path);
    if (!Blueprint.isAsked(question) || Kept.isCalculated(element) || !element.isRelevant()) {
      return;
    }
    var missing = verdicts.missing(question, path, element);
    var reason = missing != null ? missing : verdicts.error(question, path, element);
    if (!reason.isEmpty()) {
      into.add(new Problem(path, reason));
    }
  }

  @Override
  public Body draft() {
    return body(true);
  }

  @Override
  public Body body() {
    return body(false);
  }

  private Body body(boolean all) {
    var fields = new TreeMap<>(kept);
    for (var entry : tree.allEntries()) {
      if (all || entry.element().isRelevant()) {
        fields.put(entry.path(), entry.order());
      }
    }
    if (all) {
      tree.allBeyond().forEach(entry -> fields.put(entry.path(), entry.order()));
    }
    for (Map.Entry<String, String> answer : answers.typed().entrySet()) {
      var element = tree.element(answer.getKey());
      if (all || (element != null && element.isRelevant())) {
        fields.put(answer.getKey(), answer.getValue());
      }
    }
    return new Body(fields);
  }
}
