package org.haidang.ui.desk.call;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.Label;
import org.haidang.content.Pack;
import org.haidang.desk.CallDesk;

/**
 * The lines the hotline answers, a pack each, and on which of them the next contact comes: the one
 * chosen last. To be used on the FX thread.
 */
public final class LineViewModel {

  private final CallDesk desk;
  private final StringProperty last;
  private final ObservableList<Pack> lines = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Pack> next = new ReadOnlyObjectWrapper<>();

  /**
   * The lines of {@code desk}.
   *
   * @param last id of the pack chosen last, kept from day to day; empty or unknown for the first
   */
  LineViewModel(CallDesk desk, StringProperty last) {
    this.desk = desk;
    this.last = last;
    refresh();
  }

  /** Reads anew which lines there are: a new version of a pack may have come. */
  void refresh() {
    var now = desk.lines();
    if (!lines.equals(now)) {
      lines.setAll(now);
    }
    next.set(find(last.get()).orElse(lines.getFirst()));
  }

  /** All lines, in the order of their keys. */
  public ObservableList<Pack> lines() {
    return FXCollections.unmodifiableObservableList(lines);
  }

  /** Whether there is a line to choose. */
  public boolean several() {
    return lines.size() > 1;
  }

  /** The one the next contact is taken on. */
  public ReadOnlyObjectProperty<Pack> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /** Chooses a line, from now on. */
  public void choose(Pack line) {
    last.set(line.id());
    next.set(line);
  }

  /** Chooses the line with the key {@code number}, from 1; nothing when there is none. */
  public void choose(int number) {
    if (number >= 1 && number <= lines.size()) {
      choose(lines.get(number - 1));
    }
  }

  /** The line after the one whose pack has the id {@code id}; after the last the first. */
  Pack after(String id) {
    var at = find(id).map(lines::indexOf).orElse(-1);
    return lines.get((at + 1) % lines.size());
  }

  /** What people call the line of the pack {@code id}; empty where there is only one line. */
  Optional<Label> named(String id) {
    return several() ? find(id).map(Pack::title) : Optional.empty();
  }

  /** The line whose pack has the id {@code id}. */
  Optional<Pack> find(String id) {
    return List.copyOf(lines).stream().filter(line -> line.id().equals(id)).findFirst();
  }
}
