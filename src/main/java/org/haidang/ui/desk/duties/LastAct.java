package org.haidang.ui.desk.duties;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.haidang.duties.Act;
import org.haidang.ui.kit.Message;
import org.jspecify.annotations.Nullable;

/** What was done last to a follow-up or a flag; it can be undone until the next. */
final class LastAct {

  private final DutyParts parts;
  private @Nullable Act last;

  LastAct(DutyParts parts) {
    this.parts = parts;
  }

  /** It was done, as {@code news} tells. */
  void remember(Act done, String news) {
    last = done;
    parts.messages().tell(new Message.Note(news));
  }

  /**
   * Undoes it.
   *
   * @param undoing whether it could be undone; off the FX thread
   * @param then runs afterwards
   */
  void undo(Predicate<Act> undoing, Consumer<Act> then) {
    var act = last;
    if (act == null) {
      parts.messages().tell(new Message.Note("duties.undo.none"));
      return;
    }
    last = null;
    parts
        .background()
        .run(
            () -> undoing.test(act),
            undone -> {
              then.accept(act);
              parts
                  .messages()
                  .tell(new Message.Note(undone ? "duties.undone" : "duties.undo.changed"));
            },
            parts.messages()::tell);
  }
}
