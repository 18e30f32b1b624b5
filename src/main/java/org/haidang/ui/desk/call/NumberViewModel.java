package org.haidang.ui.desk.call;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The caller's number, masked until asked for. To be used on the FX thread. */
public final class NumberViewModel {

  private final @Nullable String number;
  private final Wording wording;
  private final ReadOnlyStringWrapper shown = new ReadOnlyStringWrapper("");
  private final BooleanProperty revealed = new SimpleBooleanProperty();

  NumberViewModel(@Nullable String number, Wording wording) {
    this.number = number;
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
  public BooleanProperty revealedProperty() {
    return revealed;
  }

  /** Shows it whole, or masks it again. */
  public void toggle() {
    revealed.set(any() && !revealed.get());
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
