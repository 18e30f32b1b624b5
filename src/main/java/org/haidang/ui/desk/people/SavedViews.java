package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.ui.kit.Composed;

/** The views a person saved under a name, in both lists. To be used on the FX thread. */
final class SavedViews {

  private static final String KEY = "people.views";

  /** More than this nobody finds again. */
  static final int MOST = 12;

  private final ListMemory memory;
  private final Json json;
  private final ObservableList<Shown> all = FXCollections.observableArrayList();

  /** What a memory holds of them. */
  private record Kept(List<Shown> views) {}

  SavedViews(ListMemory memory, Json json) {
    this.memory = memory;
    this.json = json;
    memory.get(KEY).ifPresent(this::read);
  }

  private void read(String kept) {
    try {
      all.setAll(json.read(kept, Kept.class).views());
    } catch (HaidangException e) {
      // Written by another version: begun anew.
    }
  }

  /** All of them, in the order saved. */
  ObservableList<Shown> all() {
    return all;
  }

  /** The saved view that shows the same as {@code view}, so that it is marked; else that itself. */
  Shown named(Shown view) {
    return all.stream().filter(it -> it.same(view)).findFirst().orElse(view);
  }

  /** Keeps {@code view} under {@code name}, in place of one of that name and list. */
  void keep(Shown view, String name) {
    var called = Composed.of(name.strip());
    if (called.isEmpty()) {
      return;
    }
    var kept = new ArrayList<>(all);
    kept.removeIf(it -> it.of() == view.of() && it.name().equals(called));
    kept.add(view.named(called));
    if (kept.size() > MOST) {
      kept.removeFirst();
    }
    all.setAll(kept);
    write();
  }

  /** Forgets it. */
  void forget(Shown view) {
    all.remove(view);
    write();
  }

  private void write() {
    memory.put(KEY, json.text(new Kept(List.copyOf(all))));
  }
}
