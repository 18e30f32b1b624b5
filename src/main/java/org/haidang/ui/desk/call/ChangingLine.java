package org.haidang.ui.desk.call;

import java.util.Optional;
import java.util.function.Supplier;
import org.haidang.desk.CallDesk;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/**
 * The call came on another line than thought: goes on with it in that line's form, as long as
 * nothing was typed. Without a call the next one comes on another line. To be used on the FX
 * thread.
 *
 * @param inHand the call in hand; empty when there is none
 * @param end takes it away
 */
record ChangingLine(
    CallDesk desk,
    LineViewModel line,
    Opening opening,
    Supplier<Optional<CallViewModel>> inHand,
    Runnable end,
    Messages messages) {

  /** To the next line; nothing happens where there is one alone, or while a form is opened. */
  void next() {
    if (!line.several() || opening.going()) {
      return;
    }
    inHand
        .get()
        .ifPresentOrElse(
            this::change, () -> line.choose(line.after(line.nextProperty().get().id())));
  }

  private void change(CallViewModel each) {
    if (each.ending().savingProperty().get()) {
      return;
    }
    each.ending()
        .handOver()
        .ifPresentOrElse(
            begun -> {
              var other = line.after(begun.form().pack().id());
              end.run();
              opening.open(() -> desk.change(begun, other), "call.line.changed");
            },
            () -> messages.tell(new Message.Note("call.line.typed")));
  }
}
