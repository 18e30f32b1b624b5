package org.haidang.ui.desk.call.close;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.haidang.desk.Call;
import org.haidang.duties.NewFollowUp;
import org.jspecify.annotations.Nullable;

/**
 * The call-back that the answers arrange: saved with the report unless somebody says no. To be used
 * on the FX thread.
 */
public final class ArrangedViewModel {

  private final Call call;
  private final ReadOnlyObjectWrapper<@Nullable NewFollowUp> plan = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty wanted = new SimpleBooleanProperty(true);

  /** What {@code call} arranges. */
  public ArrangedViewModel(Call call) {
    this.call = call;
    refresh();
  }

  /** What is arranged so far; null while the caller has not allowed a call-back. */
  public ReadOnlyObjectProperty<@Nullable NewFollowUp> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Whether it becomes a follow-up. */
  public BooleanProperty wantedProperty() {
    return wanted;
  }

  /** What is to be saved with the report; null for nothing. */
  public @Nullable NewFollowUp chosen() {
    return wanted.get() ? plan.get() : null;
  }

  /** Reads it anew, after an answer. */
  public void refresh() {
    var now = call.callBack().orElse(null);
    if (!Objects.equals(now, plan.get())) {
      plan.set(now);
    }
  }
}
