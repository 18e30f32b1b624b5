package org.haidang.ui.desk.call;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The caller's number, masked until asked for. To be used on the FX thread. */
public final class NumberViewModel {

  private final @Nullable String number;
  private final Consumer<Runnable> look;
  private final Wording wording;
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();

  /**
   * The number.
   *
   * @param look notes that it is about to be seen, then runs what shows it
   */
  NumberViewModel(@Nullable String number, Consumer<Runnable> look, Wording wording) {
    this.number = number;
    this.look = look;
    this.wording = wording;
    revealed.subscribe(_ -> show());
  }

  /** The number, masked unless {@link #revealedProperty}; words when it is withheld. */
  public ReadOnlyStringProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether there is one. */
  public boolean any() {
    return number != null;
  }

  /** Whether it is shown whole. */
  public ReadOnlyBooleanProperty revealedProperty() {
    return revealed.getReadOnlyProperty();
  }

  /** Shows it whole, or masks it again. */
  public void toggle() {
    if (revealed.get()) {
      revealed.set(false);
    } else if (any()) {
      look.accept(() -> revealed.set(true));
    }
  }

  Subscription follow() {
    return wording.language().subscribe(_ -> show());
  }

  private void show() {
    var whole = number;
    shown.set(
        whole == null
            ? wording.get("call.number.none")
            : revealed.get() ? Masked.grouped(whole) : Masked.number(whole));
  }
}
