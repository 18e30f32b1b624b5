package org.haidang.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.OneAtATime;
import org.jspecify.annotations.Nullable;

/** A computer joins its server, without the window. To be used on the FX thread. */
public final class EnrolViewModel {

  private final EnrolAction action;
  private final Runnable onwards;
  private final boolean mayWait;

  private final StringProperty address;
  private final StringProperty code = new SimpleStringProperty("");
  private final OneAtATime questions;
  private final ReadOnlyBooleanWrapper addressMissing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper codeMissing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable ErrorCode> fault = new ReadOnlyObjectWrapper<>();

  /**
   * Joins by {@code action}.
   *
   * @param address the server's, as far as it is known; empty when not
   * @param mayWait whether there is anything to do here before this computer has joined
   * @param onwards goes to the sign-in, on the FX thread
   */
  public EnrolViewModel(
      EnrolAction action,
      Background background,
      String address,
      boolean mayWait,
      Runnable onwards) {
    this.action = action;
    this.questions = new OneAtATime(background);
    this.address = new SimpleStringProperty(address);
    this.mayWait = mayWait;
    this.onwards = onwards;
  }

  /** What is typed as the server's address. */
  public StringProperty address() {
    return address;
  }

  /** What is typed as the code. */
  public StringProperty code() {
    return code;
  }

  /** Whether an attempt runs. */
  public ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** Whether the last attempt lacked an address. */
  public ReadOnlyBooleanProperty addressMissing() {
    return addressMissing.getReadOnlyProperty();
  }

  /** Whether the last attempt lacked a code. */
  public ReadOnlyBooleanProperty codeMissing() {
    return codeMissing.getReadOnlyProperty();
  }

  /** Why the last attempt failed; null when it did not. */
  public ReadOnlyObjectProperty<@Nullable ErrorCode> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Whether one may sign in without having joined. */
  public boolean mayWait() {
    return mayWait;
  }

  /** Tries to join; goes on to the sign-in when that went well. */
  public void enrol() {
    addressMissing.set(address.get().isBlank());
    codeMissing.set(code.get().isBlank());
    fault.set(null);
    if (questions.isBusy() || addressMissing.get() || codeMissing.get()) {
      return;
    }
    var server = address.get();
    var typed = code.get();
    questions.ask(
        () -> {
          action.enrol(server, typed);
          return true;
        },
        _ -> onwards.run(),
        e -> fault.set(e.code()));
  }

  /** Goes to the sign-in without having joined. */
  public void later() {
    if (mayWait && !questions.isBusy()) {
      onwards.run();
    }
  }
}
