package org.haidang.ui.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.QuestionType;

/** Some questions of a form, gathered on a page of their own. To be used on the FX thread. */
public final class PageViewModel {

  private final FormScope scope;
  private final Map<String, FieldViewModel> made = new HashMap<>();
  private final ObservableList<FieldViewModel> fields = FXCollections.observableArrayList();
  private final ObservableList<FieldViewModel> shown =
      FXCollections.unmodifiableObservableList(fields);

  PageViewModel(FormScope scope) {
    this.scope = scope;
  }

  /** The questions, in order, whether they apply now or not. */
  public ObservableList<FieldViewModel> fields() {
    return shown;
  }

  /** Shows other questions; those that stay keep their controls. */
  public void show(List<String> paths) {
    var now = paths.stream().distinct().flatMap(path -> field(path).stream()).toList();
    if (!fields.equals(now)) {
      fields.setAll(now);
    }
  }

  private Optional<FieldViewModel> field(String path) {
    return scope
        .form()
        .pack()
        .question(path)
        .filter(question -> question.type() != QuestionType.CALCULATE)
        .filter(question -> question.type() != QuestionType.NOTE)
        .map(
            question ->
                made.computeIfAbsent(path, it -> new FieldViewModel(scope, question, path)));
  }

  void refresh() {
    made.keySet().removeIf(path -> fields.stream().noneMatch(one -> one.path().equals(path)));
    fields.forEach(FieldViewModel::refresh);
  }
}
