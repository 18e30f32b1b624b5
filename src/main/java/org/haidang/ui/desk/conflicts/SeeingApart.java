package org.haidang.ui.desk.conflicts;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.ConflictDesk;
import org.haidang.records.Apart;
import org.jspecify.annotations.Nullable;

/**
 * What two people changed apart without disagreeing, one after the other: looked at and ticked off.
 * To be used on the FX thread.
 */
public final class SeeingApart {

  private final ConflictParts parts;
  private final ConflictDesk desk;
  private final Undoing undoing;
  private final Runnable refresh;
  private final Runnable turned;
  private final ObservableList<Apart> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Apart> chosen = new ReadOnlyObjectWrapper<>();

  /**
   * Nothing read yet.
   *
   * @param refresh reads the lists anew
   * @param turned is told that another one is looked at
   */
  SeeingApart(ConflictParts parts, Undoing undoing, Runnable refresh, Runnable turned) {
    this.parts = parts;
    this.desk = parts.desk();
    this.undoing = undoing;
    this.refresh = refresh;
    this.turned = turned;
  }

  /** What was changed apart and not seen yet. */
  public ObservableList<Apart> rows() {
    return rows;
  }

  /** The one that is looked at; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Apart> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** They were read. */
  void came(List<Apart> read) {
    var seen = chosen.get();
    int place = seen == null ? -1 : rows.indexOf(seen);
    if (!rows.equals(read)) {
      rows.setAll(read);
    }
    choose(
        seen == null
            ? Listed.first(rows)
            : rows.stream()
                .filter(each -> each.row().id().equals(seen.row().id()))
                .findFirst()
                .orElseGet(() -> Listed.next(rows, place)));
  }

  /** Looks at {@code one}. */
  void choose(@Nullable Apart one) {
    if (!Objects.equals(chosen.get(), one)) {
      chosen.set(one);
      turned.run();
    }
  }

  /** The record of the one that is looked at; null when none is. */
  @Nullable UUID record() {
    var seen = chosen.get();
    return seen == null ? null : seen.row().id();
  }

  /** Ticks off what is looked at; the next comes by itself. */
  void tick() {
    var seen = chosen.get();
    if (seen == null) {
      return;
    }
    parts
        .background()
        .run(
            () -> {
              desk.tick(seen);
              return seen;
            },
            this::ticked,
            parts.messages()::tell);
  }

  private void ticked(Apart one) {
    undoing.push(
        () -> {
          desk.untick(one);
          return true;
        });
    int place = rows.indexOf(one);
    rows.remove(one);
    choose(Listed.next(rows, place));
    refresh.run();
  }
}
