package org.haidang.ui.desk.conflicts;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;

/**
 * A question that is asked again and again, one at a time: changes come in crowds, and the lists
 * follow once more when they are here. On the FX thread.
 */
final class Gathering<T> {

  private final Background background;
  private final Messages messages;
  private final Callable<T> question;
  private final Consumer<T> came;
  private boolean asking;
  private boolean again;

  Gathering(Background background, Messages messages, Callable<T> question, Consumer<T> came) {
    this.background = background;
    this.messages = messages;
    this.question = question;
    this.came = came;
  }

  /** Asks, or once more when the answer under way is here. */
  void ask() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    background.run(
        question,
        answer -> {
          asking = false;
          came.accept(answer);
          onceMore();
        },
        fault -> {
          asking = false;
          messages.tell(fault);
          onceMore();
        });
  }

  private void onceMore() {
    if (again) {
      again = false;
      ask();
    }
  }
}
