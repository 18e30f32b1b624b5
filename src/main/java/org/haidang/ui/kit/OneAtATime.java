package org.haidang.ui.kit;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.haidang.platform.HaidangException;

/**
 * Questions of one screen, to the server or a file, one at a time: what is asked while another is
 * under way is not asked at all, so that no key does a thing twice. To be used on the FX thread.
 */
public final class OneAtATime {

  private final Background background;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** Asks in {@code background}. */
  public OneAtATime(Background background) {
    this.background = background;
  }

  /** Whether something is being asked. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether something is being asked now. */
  public boolean isBusy() {
    return busy.get();
  }

  /** Asks {@code question}, then runs one of the two, when nothing is under way any more. */
  public <T> void ask(
      Callable<T> question, Consumer<? super T> then, Consumer<? super HaidangException> failed) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    background.run(
        question,
        answer -> {
          busy.set(false);
          then.accept(answer);
        },
        fault -> {
          busy.set(false);
          failed.accept(fault);
        });
  }
}
