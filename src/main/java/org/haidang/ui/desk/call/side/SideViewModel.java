package org.haidang.ui.desk.call.side;

import java.time.Clock;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.haidang.content.FormSession;
import org.haidang.desk.Earlier;
import org.haidang.ui.form.Flags;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What the answers mean so far: flags of safety, the people spoken of, earlier contacts of the
 * number. Never a score. To be used on the FX thread.
 */
public final class SideViewModel {

  private final Wording wording;
  private final Flags flags;
  private final PeopleSpokenOf people;
  private final ThereNow there;
  private final ObservableList<Flags.Flag> raised = FXCollections.observableArrayList();
  private final ObservableList<PeopleSpokenOf.Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Flags.Flag> shownFlags =
      FXCollections.unmodifiableObservableList(raised);
  private final ObservableList<PeopleSpokenOf.Row> shownPeople =
      FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyStringWrapper hour = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable RungBack> rungBack = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper rungBackPlain = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Earlier> earlier = new ReadOnlyObjectWrapper<>(Earlier.NONE);

  /** The side of {@code form}. */
  public SideViewModel(FormSession form, Wording wording, Clock clock) {
    this.wording = wording;
    flags = new Flags(form, wording);
    people = new PeopleSpokenOf(form, wording);
    there = new ThereNow(form, wording, clock);
    refresh();
  }

  /** The flags that apply, danger first. */
  public ObservableList<Flags.Flag> flags() {
    return shownFlags;
  }

  /** The possible victims, names masked. */
  public ObservableList<PeopleSpokenOf.Row> people() {
    return shownPeople;
  }

  /** What hour it is where the caller is abroad; empty when they are not, or nobody knows. */
  public ReadOnlyStringProperty hourProperty() {
    return hour.getReadOnlyProperty();
  }

  /** How often this number rang before. */
  public ReadOnlyObjectProperty<Earlier> earlierProperty() {
    return earlier.getReadOnlyProperty();
  }

  /** What this call rings back for; null when it rings nobody back. */
  public ReadOnlyObjectProperty<@Nullable RungBack> rungBackProperty() {
    return rungBack.getReadOnlyProperty();
  }

  /** Says what this call rings back for. */
  public void rungBack(@Nullable RungBack known) {
    rungBackPlain.set(false);
    rungBack.set(known);
  }

  /** Whether code word and what to say stand unmasked. */
  public ReadOnlyBooleanProperty rungBackPlainProperty() {
    return rungBackPlain.getReadOnlyProperty();
  }

  /** Shows them, noted first, or masks them again; nothing when this call rings nobody back. */
  public void toggleRungBack() {
    var known = rungBack.get();
    if (rungBackPlain.get() || known == null) {
      rungBackPlain.set(false);
    } else {
      known.look().accept(() -> rungBackPlain.set(known.equals(rungBack.get())));
    }
  }

  /** Says how often this number rang before. */
  public void earlier(Earlier known) {
    earlier.set(known);
  }

  /** Reads everything anew, after an answer. */
  public void refresh() {
    set(raised, flags.now());
    set(rows, people.now());
    tick();
  }

  private static <T> void set(ObservableList<T> list, List<T> now) {
    if (!list.equals(now)) {
      list.setAll(now);
    }
  }

  /** The clock goes on. */
  public void tick() {
    hour.set(there.now());
  }

  /** Follows the language until unsubscribed. */
  public Subscription follow() {
    return wording.language().subscribe(_ -> refresh());
  }
}
