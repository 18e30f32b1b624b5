package org.haidang.ui.desk.conflicts;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.desk.ConflictDesk.Outcome;
import org.haidang.desk.ConflictDesk.Way;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Message;
import org.jspecify.annotations.Nullable;

/**
 * How the disagreement that is looked at is settled: a value is taken or written, then the reason
 * is said. To be used on the FX thread.
 */
final class Settling {

  private final ConflictParts parts;
  private final Supplier<@Nullable Open> chosen;
  private final Undoing undoing;
  private final Consumer<Open> settled;
  private final Runnable refresh;
  private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.VALUES);
  private @Nullable String value;
  private boolean saving;

  /**
   * Nothing taken yet.
   *
   * @param chosen the disagreement that is looked at
   * @param settled is told which one is no more
   * @param refresh reads the lists anew
   */
  Settling(
      ConflictParts parts,
      Supplier<@Nullable Open> chosen,
      Undoing undoing,
      Consumer<Open> settled,
      Runnable refresh) {
    this.parts = parts;
    this.chosen = chosen;
    this.undoing = undoing;
    this.settled = settled;
    this.refresh = refresh;
  }

  /** What is asked now. */
  ReadOnlyObjectProperty<Step> step() {
    return step.getReadOnlyProperty();
  }

  /** The value that the reason is asked for; null to empty the field. */
  @Nullable String value() {
    return value;
  }

  /** Begins with the values; what was begun is left. */
  void begin() {
    step.set(Step.VALUES);
  }

  /**
   * Takes the value at {@code place}, counted from 0: the reason is asked next.
   *
   * @param masked whether the person cannot see what it says; then nothing is taken
   */
  void take(int place, boolean masked) {
    var at = settleable(masked);
    if (at != null && place >= 0 && place < at.what().sides().size()) {
      value = at.what().sides().get(place).held().value();
      step.set(Step.REASON);
    }
  }

  /** Lets another value be written. */
  void another(boolean masked) {
    if (settleable(masked) != null) {
      step.set(Step.ANOTHER);
    }
  }

  private @Nullable Open settleable(boolean masked) {
    var at = chosen.get();
    if (at == null || at.way() != Way.CHOOSE || saving) {
      return null;
    }
    if (masked) {
      // Nobody shall choose what they cannot read.
      parts.messages().tell(new Message.Note("conflicts.look.first"));
      return null;
    }
    return at;
  }

  /** Takes a value that was written: the reason is asked next. */
  void write(@Nullable String written) {
    value = written == null || written.isEmpty() ? null : written;
    step.set(Step.REASON);
  }

  /** One step back; false when there is none. */
  boolean back() {
    if (step.get() == Step.VALUES) {
      return false;
    }
    step.set(Step.VALUES);
    return true;
  }

  /** Lets the value taken stand, for this reason; the next disagreement comes by itself. */
  void settle(String reason) {
    var at = chosen.get();
    if (at == null || step.get() != Step.REASON || saving) {
      return;
    }
    var stands = value;
    saving = true;
    parts
        .background()
        .run(
            () -> parts.desk().settle(at, stands, reason),
            outcome -> {
              saving = false;
              settled(at, outcome);
            },
            fault -> {
              saving = false;
              parts.messages().tell(fault);
            });
  }

  private void settled(Open at, Outcome outcome) {
    step.set(Step.VALUES);
    switch (outcome) {
      case Outcome.Done settled -> {
        var undone = parts.wording().get("conflicts.undone.reason");
        undoing.push(() -> parts.desk().undo(settled.undo(), undone));
        parts.messages().tell(new Message.Note("conflicts.settled"));
        this.settled.accept(at);
      }
      case Outcome.Changed _ -> parts.messages().tell(new Message.Note("conflicts.changed"));
      case Outcome.Forbidden _ -> parts.messages().tell(ErrorCode.NOT_PERMITTED);
    }
    refresh.run();
  }
}
