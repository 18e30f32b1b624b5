package org.haidang.ui.desk.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.haidang.model.Change;
import org.haidang.people.Refusal;
import org.haidang.people.Saved;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/** Does what a person asks for, off the FX thread, and takes it back. On the FX thread. */
final class Acts {

  /** Acts that can be taken back, the last first. */
  private static final int KEPT = 50;

  private final PeopleParts parts;
  private final Background background;
  private final Messages messages;
  private final Deque<List<Change>> done = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  Acts(PeopleParts parts, Background background, Messages messages) {
    this.parts = parts;
    this.background = background;
    this.messages = messages;
  }

  /** Whether there is an act to take back. */
  ReadOnlyBooleanProperty undoable() {
    return undoable.getReadOnlyProperty();
  }

  /** Whether one is being done: the same is not done twice by two keys. */
  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Does {@code act}; what it refuses is told in the bar. */
  void run(Callable<Saved> act, Consumer<Saved.Done> then) {
    run(act, then, refusals -> tell(refusals.getFirst()));
  }

  /**
   * Does {@code act}, then one of the two; nothing while another is being done.
   *
   * @param refused is told why nothing was saved
   */
  void run(Callable<Saved> act, Consumer<Saved.Done> then, Consumer<List<Refusal>> refused) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    background.run(
        act,
        saved -> {
          busy.set(false);
          switch (saved) {
            case Saved.Done it -> {
              remember(it.changes());
              then.accept(it);
            }
            case Saved.Refused it -> refused.accept(it.refusals());
          }
        },
        fault -> {
          busy.set(false);
          messages.tell(fault);
        });
  }

  /** Tells why in the bar. */
  void tell(Refusal refusal) {
    messages.tell(new Message.Note(key(refusal.reason())));
  }

  /** The key of the words for a reason. */
  static String key(Refusal.Reason reason) {
    return "people.refused." + reason.name().toLowerCase(Locale.ROOT);
  }

  /** How many acts were done: changes with each. */
  ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  private void remember(List<Change> changes) {
    if (!changes.isEmpty()) {
      count.set(count.get() + 1);
      done.push(changes);
      while (done.size() > KEPT) {
        done.removeLast();
      }
      undoable.set(true);
    }
  }

  /** Takes the last act back. */
  void undo() {
    if (busy.get()) {
      return;
    }
    var last = done.poll();
    undoable.set(!done.isEmpty());
    if (last == null) {
      messages.tell(new Message.Note("people.undo.nothing"));
      return;
    }
    busy.set(true);
    background.run(
        () -> parts.undo().undo(last),
        undone -> {
          busy.set(false);
          messages.tell(new Message.Note(said(undone.changes().isEmpty(), undone.left() > 0)));
        },
        fault -> {
          busy.set(false);
          done.push(last);
          undoable.set(true);
          messages.tell(fault);
        });
  }

  private static String said(boolean nothing, boolean left) {
    if (nothing) {
      return "people.undo.stays";
    }
    return left ? "people.undo.partly" : "people.undo.done";
  }
}
