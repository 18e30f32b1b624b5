package org.haidang.ui.form;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.FormNode;
import org.haidang.content.QuestionType;
import org.jspecify.annotations.Nullable;

/** A group of which there may be any number of entries. To be used on the FX thread. */
public final class RepeatViewModel implements FormItem {

  private final FormScope scope;
  private final FormNode.Group group;
  private final String path;
  private final ObservableList<EntryViewModel> entries = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper label = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper relevant = new ReadOnlyBooleanWrapper(true);
  private final ReadOnlyObjectWrapper<@Nullable RemovedEntry> removed =
      new ReadOnlyObjectWrapper<>();

  RepeatViewModel(FormScope scope, FormNode.Group group, String path) {
    this.scope = scope;
    this.group = group;
    this.path = path;
    refresh();
  }

  @Override
  public String path() {
    return path;
  }

  /** The entries, in order. */
  public ObservableList<EntryViewModel> entries() {
    return entries;
  }

  /** Whether the form says how many entries there are: nobody adds or takes out any. */
  public boolean counted() {
    return group.counted();
  }

  /** Adds an entry at the end. */
  public EntryViewModel add() {
    removed.set(null);
    return listed(scope.form().add(path));
  }

  private EntryViewModel listed(String entry) {
    scope.changed().run();
    return entries.stream()
        .filter(each -> each.path().equals(entry))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the new entry is not listed"));
  }

  /** Adds an entry that answers as the last one does, but for what is personal. */
  public EntryViewModel addLikeLast() {
    var last = entries.isEmpty() ? null : entries.getLast().path();
    var entry = add();
    if (last != null) {
      copy(last, entry.path());
      scope.changed().run();
    }
    return entry;
  }

  private void copy(String from, String to) {
    var form = scope.form();
    var asked =
        form.pack()
            .questions()
            .filter(question -> question.type() != QuestionType.CALCULATE)
            .filter(question -> question.type() != QuestionType.NOTE)
            .filter(question -> !question.personal())
            .map(FormNode.Question::path)
            .toList();
    for (var field : form.draft().fields().entrySet()) {
      var rest =
          field.getKey().startsWith(from + "/") ? field.getKey().substring(from.length()) : "";
      // What stands in entries of its own is not copied: it belongs to that one person.
      if (asked.contains(group.path() + rest)) {
        form.set(to + rest, field.getValue());
      }
    }
  }

  /** Takes an entry out, with all that was typed in it; {@link #undo} brings it back. */
  public void remove(EntryViewModel entry) {
    var gone =
        new RemovedEntry(group, entry.path(), entry.titleProperty().get(), scope.form().draft());
    scope.form().remove(entry.path());
    scope.changed().run();
    removed.set(gone);
  }

  /** What was taken out last and can be brought back; null when nothing. */
  public ReadOnlyObjectProperty<@Nullable RemovedEntry> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /** Brings back what was taken out last, at the end; empty when there is nothing. */
  public Optional<EntryViewModel> undo() {
    var gone = removed.get();
    removed.set(null);
    return gone == null ? Optional.empty() : Optional.of(listed(gone.restore(scope.form(), path)));
  }

  @Override
  public ReadOnlyStringProperty labelProperty() {
    return label.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty relevantProperty() {
    return relevant.getReadOnlyProperty();
  }

  @Override
  public Stream<FieldViewModel> fields() {
    return entries.stream().flatMap(EntryViewModel::fields);
  }

  @Override
  public void refresh() {
    label.set(scope.text(group.label(), path));
    relevant.set(scope.form().state(path).relevant());
    var now = scope.form().entries(path);
    entries.removeIf(entry -> !now.contains(entry.path()));
    for (int i = 0; i < now.size(); i++) {
      if (i == entries.size() || !entries.get(i).path().equals(now.get(i))) {
        entries.add(i, new EntryViewModel(scope, group, now.get(i)));
      }
      entries.get(i).refresh(label.get(), i + 1);
    }
  }
}
