package org.haidang.ui.desk.call.danger;

import java.time.Clock;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.content.Emergency;
import org.haidang.content.FormSession;
import org.haidang.desk.Alarm;
import org.haidang.desk.AlarmState;
import org.haidang.desk.Rung;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.PageViewModel;
import org.jspecify.annotations.Nullable;

/** The alarm of one call. Lives as long as the call. To be used on the FX thread. */
public final class DangerViewModel {

  private final Alarm alarm;
  private final FormViewModel fields;
  private final PageViewModel where;
  private final ReadOnlyObjectWrapper<AlarmState> state = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper raised = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper withdrawable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper elsewhere = new ReadOnlyBooleanWrapper();
  private final ObservableList<Emergency> numbers = FXCollections.observableArrayList();
  private final ObservableList<Rung> rung = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Emergency> ringing = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Rung.@Nullable Outcome> outcome = new SimpleObjectProperty<>();
  private final StringProperty who = new SimpleStringProperty("");

  /**
   * The alarm of {@code form}.
   *
   * @param fields the same form on the screen
   * @param clock gives the zone of hours, too
   */
  public DangerViewModel(FormSession form, FormViewModel fields, Clock clock) {
    this.alarm = new Alarm(form, clock);
    this.fields = fields;
    this.where = fields.page(alarm.where());
    fields.afterChange(this::refresh);
    refresh();
  }

  private void refresh() {
    state.set(alarm.state());
    raised.set(!(state.get() instanceof AlarmState.NotRaised));
    withdrawable.set(alarm.canWithdraw());
    var there = alarm.numbers();
    elsewhere.set(there.isEmpty() && !alarm.country().equals(Alarm.HERE));
    var now = elsewhere.get() ? alarm.numbersIn(Alarm.HERE) : there;
    if (!numbers.equals(now)) {
      numbers.setAll(now);
    }
    var log = alarm.rung();
    if (!rung.equals(log)) {
      rung.setAll(log);
    }
  }

  /** How far the alarm has got. */
  public ReadOnlyObjectProperty<AlarmState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether somebody is said to be in danger. */
  public ReadOnlyBooleanProperty raisedProperty() {
    return raised.getReadOnlyProperty();
  }

  /** Whether it may still be called a mistake. */
  public ReadOnlyBooleanProperty withdrawableProperty() {
    return withdrawable.getReadOnlyProperty();
  }

  /** Whether the pack has no number for the country, so that Viet Nam's are listed. */
  public ReadOnlyBooleanProperty elsewhereProperty() {
    return elsewhere.getReadOnlyProperty();
  }

  /** The questions that say where, in the order they are asked. */
  public PageViewModel where() {
    return where;
  }

  /** Whom to ring. */
  public ObservableList<Emergency> numbers() {
    return numbers;
  }

  /** Whether the pack keeps that somebody is in danger. */
  public boolean isKept() {
    return alarm.isKept();
  }

  /** Whether the pack keeps whom was rung. */
  public boolean canLog() {
    return alarm.canLog();
  }

  /** Who was rung, in order. */
  public ObservableList<Rung> rung() {
    return rung;
  }

  /** Who is being rung, of whom the outcome is asked; null when nobody. */
  public ReadOnlyObjectProperty<@Nullable Emergency> ringingProperty() {
    return ringing.getReadOnlyProperty();
  }

  /** The outcome chosen for {@link #ringingProperty}; null until then. */
  public ObjectProperty<Rung.@Nullable Outcome> outcomeProperty() {
    return outcome;
  }

  /** Who answered. */
  public StringProperty whoProperty() {
    return who;
  }

  /** Somebody is in danger now. */
  public void raise() {
    if (!raised.get()) {
      alarm.raise();
      fields.changedElsewhere();
    }
  }

  /** It was pressed by mistake; does nothing once somebody was rung. */
  public void withdraw() {
    if (withdrawable.get()) {
      cancel();
      alarm.withdraw();
      fields.changedElsewhere();
    }
  }

  /** The number at {@code place}, from 0, is being rung; false when there is none to log. */
  public boolean ring(int place) {
    if (!canLog() || place < 0 || place >= numbers.size()) {
      return false;
    }
    outcome.set(null);
    who.set("");
    ringing.set(numbers.get(place));
    return true;
  }

  /**
   * What came of ringing. Nobody there: noted at once. A person: their name is asked first, see
   * {@link #log}.
   */
  public void came(Rung.Outcome how) {
    if (ringing.get() != null) {
      outcome.set(how);
      if (how != Rung.Outcome.REACHED) {
        log();
      }
    }
  }

  /** Notes the number rung, its outcome and who answered; does nothing before there is one. */
  public void log() {
    var number = ringing.get();
    var how = outcome.get();
    if (number != null && how != null) {
      alarm.log(number, how, how == Rung.Outcome.REACHED ? who.get() : "");
      cancel();
      fields.changedElsewhere();
    }
  }

  /** The number was not rung after all; nothing is noted. */
  public void cancel() {
    ringing.set(null);
    outcome.set(null);
    who.set("");
  }
}
