package org.haidang.ui.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.Choice;
import org.haidang.content.FormNode;
import org.haidang.content.Label;
import org.haidang.content.QuestionType;

/** What a question offers, and values of it. To be used on the FX thread. */
final class Choosing {

  /** The value of a question that is ticked. */
  private static final String TICK = "OK";

  private final FormScope scope;
  private final FormNode.Question question;
  private final String path;
  private final ObservableList<Option> options = FXCollections.observableArrayList();

  Choosing(FormScope scope, FormNode.Question question, String path) {
    this.scope = scope;
    this.question = question;
    this.path = path;
  }

  /** What was offered at the last {@link #load}. */
  ObservableList<Option> options() {
    return options;
  }

  /** Reads what is offered now. */
  void load() {
    var now = offered().map(this::option).toList();
    if (!options.equals(now)) {
      options.setAll(now);
    }
  }

  private Stream<Choice> offered() {
    if (question.type() == QuestionType.ACKNOWLEDGE) {
      return Stream.of(new Choice(TICK, Label.NONE, Map.of()));
    }
    return question.choices().isEmpty() ? Stream.of() : scope.form().choices(path).stream();
  }

  private Option option(Choice choice) {
    return question.type() == QuestionType.ACKNOWLEDGE
        ? new Option(TICK, scope.wording().get("form.acknowledge"))
        : new Option(choice.name(), scope.text(choice.label(), path));
  }

  /** What people read for the stored value {@code name}; the value itself when it is not known. */
  String labelOf(String name) {
    return question.choices().stream()
        .filter(choice -> choice.name().equals(name))
        .map(choice -> option(choice).label())
        .findFirst()
        .orElse(name);
  }

  /** The names in {@code value}, in the order they are kept. */
  List<String> chosen(String value) {
    return Stream.of(value.split(" ")).filter(name -> !name.isEmpty()).toList();
  }

  /** The value that {@code value} becomes when {@code name} is chosen or let go. */
  String toggled(String value, String name) {
    var chosen = chosen(value);
    if (question.type() != QuestionType.SELECT_MULTIPLE) {
      return chosen.contains(name) ? "" : name;
    }
    // In the order offered, so that the same choices are always the same value.
    return String.join(
        " ",
        question.choices().stream()
            .map(Choice::name)
            .filter(each -> each.equals(name) != chosen.contains(each))
            .toList());
  }
}
