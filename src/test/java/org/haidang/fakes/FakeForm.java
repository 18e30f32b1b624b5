package org.haidang.fakes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.FormSession;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/** A form in memory whose rules are Java. Enough of an engine to try a screen on. */
public final class FakeForm implements FormSession {

  /** What the rules of a fake form are, by template path. */
  public record Rules(
      Map<String, Function<FakeForm, Boolean>> relevant,
      List<String> required,
      Map<String, BiPredicate<FakeForm, String>> constraint,
      Map<String, Label> message,
      Map<String, BiPredicate<FakeForm, Choice>> filter) {}

  private final Pack pack;
  private final Rules rules;
  private final TreeMap<String, String> values;
  private final Map<String, List<String>> entries = new HashMap<>();
  private int made;

  public FakeForm(Pack pack, Rules rules, Body body) {
    this.pack = pack;
    this.rules = rules;
    this.values = new TreeMap<>(body.fields());
    for (var path : values.keySet()) {
      var template = Paths.template(path);
      if (!template.equals(path) && path.startsWith(template + "/")) {
        entries.computeIfAbsent(template, key -> new ArrayList<>()).add(path);
      }
    }
  }

  @Override
  public Pack pack() {
    return pack;
  }

  @Override
  public @Nullable String value(String path) {
    return values.get(path);
  }

  @Override
  public void set(String path, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      values.remove(path);
    } else {
      values.put(path, value);
    }
  }

  @Override
  public FieldState state(String path) {
    var template = Paths.template(path);
    var value = values.get(path);
    var constraint = rules.constraint().get(template);
    boolean wrong = value != null && constraint != null && !constraint.test(this, value);
    return new FieldState(
        rules.relevant().getOrDefault(template, form -> true).apply(this),
        rules.required().contains(template),
        false,
        wrong ? rules.message().getOrDefault(template, Label.NONE) : Label.NONE);
  }

  @Override
  public List<Choice> choices(String path) {
    var filter = rules.filter().get(Paths.template(path));
    return pack.question(path).orElseThrow().choices().stream()
        .filter(choice -> filter == null || filter.test(this, choice))
        .toList();
  }

  @Override
  public List<String> entries(String repeatPath) {
    return List.copyOf(entries.getOrDefault(repeatPath, List.of()));
  }

  @Override
  public String add(String repeatPath) {
    var path = repeatPath + "/" + new UUID(values.size(), ++made);
    entries.computeIfAbsent(repeatPath, key -> new ArrayList<>()).add(path);
    values.put(path, Integer.toString(made));
    return path;
  }

  @Override
  public void remove(String entryPath) {
    entries.values().forEach(list -> list.remove(entryPath));
    values.keySet().removeIf(path -> path.equals(entryPath) || path.startsWith(entryPath + "/"));
  }

  @Override
  public String text(Label label, String path, String language) {
    var text = label.in(language);
    for (var value : values.entrySet()) {
      text = text.replace("${" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  @Override
  public boolean holds(String condition) {
    int equals = condition.indexOf('=');
    return condition.substring(equals + 1).equals(values.get(condition.substring(0, equals)));
  }

  @Override
  public List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    pack.sections().forEach(node -> check(node, "", "", problems));
    return problems;
  }

  private void check(FormNode node, String template, String at, List<Problem> problems) {
    var path = at + node.path().substring(template.length());
    if (!state(path).relevant()) {
      return;
    }
    switch (node) {
      case FormNode.Question question -> {
        var state = state(path);
        if (!state.error().isEmpty()) {
          problems.add(new Problem(path, state.error()));
        } else if (state.required() && values.get(path) == null) {
          problems.add(new Problem(path, SampleForm.NEEDED));
        }
      }
      case FormNode.Group group when group.repeat() ->
          entries(path)
              .forEach(
                  entry -> group.children().forEach(c -> check(c, group.path(), entry, problems)));
      case FormNode.Group group ->
          group.children().forEach(child -> check(child, group.path(), path, problems));
    }
  }

  @Override
  public Body draft() {
    return new Body(values);
  }

  @Override
  public Body body() {
    var saved = new TreeMap<>(values);
    saved.keySet().removeIf(path -> !path.startsWith("_") && !state(path).relevant());
    return new Body(saved);
  }
}
