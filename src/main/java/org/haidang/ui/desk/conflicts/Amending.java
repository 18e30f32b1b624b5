package org.haidang.ui.desk.conflicts;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.AmendmentDesk.Outcome;
import org.haidang.desk.AmendmentDesk.Row;
import org.haidang.desk.AmendmentWriting.Part;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed to be amended in finalised reports, one after the other: accepted whole or in
 * part, or declined with a reason, and taken back. To be used on the FX thread.
 */
public final class Amending {

  private final ConflictParts parts;
  private final AmendmentDesk desk;
  private final Undoing undoing;
  private final Runnable refresh;
  private final Runnable turned;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Set<String>> left = new ReadOnlyObjectWrapper<>(Set.of());
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.VALUES);
  private boolean saving;

  /**
   * Nothing read yet.
   *
   * @param refresh reads the lists anew
   * @param turned is told that another amendment is looked at
   */
  Amending(ConflictParts parts, Undoing undoing, Runnable refresh, Runnable turned) {
    this.parts = parts;
    this.desk = parts.amendments();
    this.undoing = undoing;
    this.refresh = refresh;
    this.turned = turned;
  }

  /** What waits for a decision, the oldest first; then what became of one's own. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** The one that is looked at; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Row> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The parts of it that are left out of what is decided next, by path. */
  ReadOnlyObjectProperty<Set<String>> left() {
    return left.getReadOnlyProperty();
  }

  /** What is asked now: which parts, or why they are declined. */
  ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  /** Reads them; off the FX thread. */
  List<Row> read() {
    return desk.rows();
  }

  /** They were read. */
  void came(List<Row> read) {
    var at = chosen.get();
    int place = at == null ? -1 : rows.indexOf(at);
    if (!rows.equals(read)) {
      rows.setAll(read);
    }
    choose(
        rows.stream()
            .filter(row -> isSame(row, at))
            .findFirst()
            .orElseGet(() -> Listed.next(rows, place)));
  }

  private static boolean isSame(Row row, @Nullable Row other) {
    return other != null
        && row.id().equals(other.id())
        && row.amendment().change().equals(other.amendment().change());
  }

  /** Looks at {@code row}; what was begun with another is left. */
  void choose(@Nullable Row row) {
    var was = chosen.get();
    if (Objects.equals(was, row)) {
      return;
    }
    left.set(Set.of());
    step.set(Step.VALUES);
    chosen.set(row);
    turned.run();
  }

  /** Looks at the first that waits in {@code record}; whether there is one. */
  boolean lookAt(UUID record) {
    var first = rows.stream().filter(row -> row.id().equals(record)).findFirst();
    first.ifPresent(this::choose);
    return first.isPresent();
  }

  /** The report of the one that is looked at; null when none is. */
  @Nullable UUID record() {
    var row = chosen.get();
    return row == null ? null : row.id();
  }

  /** Leaves the part at {@code place}, counted from 0, out of what is decided next, or in again. */
  void toggle(int place) {
    var row = chosen.get();
    if (row == null || step.get() != Step.VALUES || place < 0 || place >= row.parts().size()) {
      return;
    }
    var part = row.parts().get(place);
    if (part.isOpen() && row.decides()) {
      var now = new HashSet<>(left.get());
      if (!now.remove(part.path())) {
        now.add(part.path());
      }
      left.set(Set.copyOf(now));
    }
  }

  /** Whether the part is among what is decided next. */
  boolean takes(Part part) {
    return part.isOpen() && !left.get().contains(part.path());
  }

  /**
   * Accepts what is not left out.
   *
   * @param masked whether the person cannot see what it says; then nothing is done
   */
  public void accept(boolean masked) {
    var row = decidable(masked);
    if (row != null && step.get() == Step.VALUES) {
      decide(row, true, null);
    }
  }

  /** Asks why what is not left out is declined. */
  public void decline(boolean masked) {
    if (decidable(masked) != null) {
      step.set(Step.REASON);
    }
  }

  /** Declines it for this reason. */
  public void decline(String reason) {
    var row = chosen.get();
    if (row != null && step.get() == Step.REASON) {
      decide(row, false, reason);
    }
  }

  /** One step back; false when there is none. */
  boolean back() {
    if (step.get() == Step.VALUES) {
      return false;
    }
    step.set(Step.VALUES);
    return true;
  }

  private @Nullable Row decidable(boolean masked) {
    var row = chosen.get();
    if (row == null || saving || row.parts().stream().noneMatch(this::takes)) {
      return null;
    }
    if (!row.decides()) {
      parts.messages().tell(new Message.Note("conflicts.amend.supervisor"));
      return null;
    }
    if (masked) {
      // Nobody shall decide on what they cannot read.
      parts.messages().tell(new Message.Note("conflicts.look.first"));
      return null;
    }
    return row;
  }

  private void decide(Row row, boolean accept, @Nullable String reason) {
    if (saving) {
      return;
    }
    var paths = new HashSet<String>();
    row.parts().stream().filter(this::takes).forEach(part -> paths.add(part.path()));
    saving = true;
    parts
        .background()
        .run(
            () -> desk.decide(row, paths, accept, reason),
            outcome -> {
              saving = false;
              decided(outcome, accept);
            },
            fault -> {
              saving = false;
              parts.messages().tell(fault);
            });
  }

  private void decided(Outcome outcome, boolean accept) {
    step.set(Step.VALUES);
    left.set(Set.of());
    switch (outcome) {
      case Outcome.Done done -> {
        var why = parts.wording().get("conflicts.amend.undone.reason");
        undoing.push(() -> desk.takeBack(done.change(), why));
        var key = accept ? "conflicts.amend.accepted" : "conflicts.amend.declined";
        parts.messages().tell(new Message.Note(key));
      }
      case Outcome.Changed _ -> parts.messages().tell(new Message.Note("conflicts.changed"));
      case Outcome.Forbidden _ -> parts.messages().tell(ErrorCode.NOT_PERMITTED);
    }
    refresh.run();
  }
}
