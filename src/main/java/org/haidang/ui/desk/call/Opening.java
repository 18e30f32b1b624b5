package org.haidang.ui.desk.call;

import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.haidang.desk.Call;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Opens one form at a time, and none while a call is in hand; tells what was opened for as long as
 * that is news. To be used on the FX thread.
 */
final class Opening {

  private final BooleanSupplier taken;
  private final Consumer<Opened> begin;
  private final Background background;
  private final Messages messages;
  private final OneNote told;
  private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();

  /**
   * A call whose form is open.
   *
   * @param said the code that the caller said; null when none; personal
   * @param toClose whether it was opened for what is left to close it
   */
  record Opened(Call call, @Nullable String said, boolean toClose) {}

  /**
   * Opens forms.
   *
   * @param taken whether a call is in hand
   * @param begin goes on with what was opened
   */
  Opening(BooleanSupplier taken, Consumer<Opened> begin, Background background, Messages messages) {
    this.taken = taken;
    this.begin = begin;
    this.background = background;
    this.messages = messages;
    told = new OneNote(messages);
  }

  /** Whether one is being opened. */
  ReadOnlyBooleanProperty goingProperty() {
    return going.getReadOnlyProperty();
  }

  /** Whether one is being opened now. */
  boolean going() {
    return going.get();
  }

  /**
   * Opens one.
   *
   * @param news the key of what is told when it is there; null for nothing
   */
  void open(Callable<Call> opener, @Nullable String news) {
    open(opener, news, null, false);
  }

  /** Opens one for what is left to close it. */
  void toClose(Callable<Call> opener, String news) {
    open(opener, news, null, true);
  }

  /** Opens one whose caller said {@code code}; null when none; personal. */
  void saying(Callable<Call> opener, @Nullable String code) {
    open(opener, null, code, false);
  }

  private void open(
      Callable<Call> opener, @Nullable String news, @Nullable String said, boolean toClose) {
    if (taken.getAsBoolean() || going.get()) {
      return;
    }
    going.set(true);
    background.run(
        opener,
        opened -> {
          going.set(false);
          told.tell(news);
          begin.accept(new Opened(opened, said, toClose));
        },
        this::notOpened);
  }

  private void notOpened(HaidangException fault) {
    going.set(false);
    messages.tell(fault);
  }

  /** What was told is news no more. */
  void withdraw() {
    told.withdraw();
  }
}
