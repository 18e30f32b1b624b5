package org.haidang.ui.desk.conflicts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import org.haidang.ui.kit.Message;

/** What was done at this desk, to be taken back one after the other. On the FX thread. */
final class Undoing {

  private final ConflictParts parts;
  private final Deque<Callable<Boolean>> done = new ArrayDeque<>();

  Undoing(ConflictParts parts) {
    this.parts = parts;
  }

  /** Something was done; {@code back} takes it back, and says false when it cannot. */
  void push(Callable<Boolean> back) {
    done.push(back);
  }

  /** Takes back what was done last, then runs {@code after}. */
  void undo(Runnable after) {
    var last = done.poll();
    if (last == null) {
      parts.messages().tell(new Message.Note("conflicts.undo.none"));
      return;
    }
    parts
        .background()
        .run(
            last,
            undone -> {
              var key = undone ? "conflicts.undone" : "conflicts.undo.changed";
              parts.messages().tell(new Message.Note(key));
              after.run();
            },
            parts.messages()::tell);
  }
}
