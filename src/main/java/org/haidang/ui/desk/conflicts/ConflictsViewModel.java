package org.haidang.ui.desk.conflicts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.model.RecordType;
import org.haidang.records.Apart;
import org.haidang.records.Disagreements.Disputed;
import org.haidang.ui.kit.Hearing;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote apart, one after the other: choose a value or write another, say why, and the
 * next comes by itself. To be used on the FX thread.
 */
public final class ConflictsViewModel {

  private final ConflictParts parts;
  private final ConflictDesk desk;
  private final ObservableList<Open> open = FXCollections.observableArrayList();
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.OPEN);
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyObjectWrapper<@Nullable Open> chosen = new ReadOnlyObjectWrapper<>();
  private final BesideRecord besideRecord;
  private final Undoing undoing;
  private final Settling settling;
  private final Amending amending;
  private final SeeingApart apart;
  private final Gathering<Answer> gathering;
  private @Nullable UUID wanted;
  private final Hearing hearing;
  private boolean loaded;

  private record Answer(List<Open> open, List<Apart> apart, List<AmendmentDesk.Row> amendments) {}

  /** Nothing read yet. */
  public ConflictsViewModel(ConflictParts parts) {
    this.parts = parts;
    hearing = new Hearing(parts.messages());
    this.desk = parts.desk();
    this.besideRecord = new BesideRecord(parts, this::record);
    this.undoing = new Undoing(parts);
    this.settling = new Settling(parts, chosen::get, undoing, this::settled, this::refresh);
    this.amending = new Amending(parts, undoing, this::refresh, this::readBeside);
    this.apart = new SeeingApart(parts, undoing, this::refresh, this::readBeside);
    this.gathering =
        new Gathering<>(
            parts.background(),
            parts.messages(),
            () -> new Answer(desk.open(), desk.apart(), amending.read()),
            this::came);
    shown.subscribe((was, now) -> turn());
  }

  ConflictParts parts() {
    return parts;
  }

  /** What is to be settled. */
  public ObservableList<Open> open() {
    return open;
  }

  /** What was changed apart and not seen yet. */
  public SeeingApart apart() {
    return apart;
  }

  /** What is proposed to be amended in finalised reports. */
  public Amending amending() {
    return amending;
  }

  /** Which list is in front. */
  public ObjectProperty<Shown> shown() {
    return shown;
  }

  /** How the list in front stands. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** What is asked now. */
  public ReadOnlyObjectProperty<Step> step() {
    return settling.step();
  }

  /** The disagreement that is looked at; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Open> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The record of what is looked at, to be read beside; null while it is read. */
  public ReadOnlyObjectProperty<@Nullable Disputed> beside() {
    return besideRecord.beside();
  }

  /** Whether what is personal is shown; another record begins masked. */
  public ReadOnlyBooleanProperty plain() {
    return besideRecord.plain();
  }

  /** The value that the reason is asked for; null to empty the field. */
  public @Nullable String value() {
    return settling.value();
  }

  /** Begins to follow the store. */
  public void start() {
    if (!hearing.going()) {
      hearing.begin(desk.listen(() -> parts.background().onScreen(this::refresh)));
    }
    refresh();
  }

  /** Stops following; what was shown is masked again. */
  public void stop() {
    besideRecord.mask();
    settling.begin();
    wanted = null;
    hearing.end();
  }

  /**
   * Looks at what is open of {@code record} as soon as it is listed; null for the first there is.
   */
  void lookAt(@Nullable UUID record) {
    shown.set(Shown.OPEN);
    wanted = record;
    find();
  }

  private void refresh() {
    if (hearing.going()) {
      gathering.ask();
    }
  }

  private void came(Answer answer) {
    if (!hearing.going()) {
      return;
    }
    loaded = true;
    var at = chosen.get();
    int place = at == null ? -1 : open.indexOf(at);
    if (!open.equals(answer.open())) {
      open.setAll(answer.open());
    }
    amending.came(answer.amendments());
    choose(at == null ? Listed.first(open) : same(at).orElseGet(() -> Listed.next(open, place)));
    apart.came(answer.apart());
    find();
    turn();
  }

  /** The same field, though somebody may have written another value meanwhile. */
  private Optional<Open> same(Open at) {
    return open.stream()
        .filter(each -> each.record().equals(at.record()))
        .filter(each -> each.what().path().equals(at.what().path()))
        .findFirst();
  }

  private void find() {
    var id = wanted;
    if (id != null && open.stream().noneMatch(each -> each.record().equals(id))) {
      // What is proposed there, when nothing disagrees in it.
      if (amending.lookAt(id)) {
        wanted = null;
        shown.set(Shown.AMENDMENTS);
      }
    } else if (id != null) {
      open.stream()
          .filter(each -> each.record().equals(id))
          .findFirst()
          .ifPresent(
              each -> {
                wanted = null;
                choose(each);
              });
    }
  }

  private void turn() {
    boolean none =
        switch (shown.get()) {
          case OPEN -> open.isEmpty();
          case APART -> apart.rows().isEmpty();
          case AMENDMENTS -> amending.rows().isEmpty();
        };
    state.set(!loaded ? State.LOADING : none ? State.NOTHING : State.ROWS);
    readBeside();
  }

  /** Looks at a disagreement; what was begun with another is left. */
  void choose(@Nullable Open one) {
    var was = chosen.get();
    if (Objects.equals(was, one)) {
      return;
    }
    boolean same =
        was != null
            && one != null
            && was.record().equals(one.record())
            && was.what().equals(one.what());
    if (!same) {
      settling.begin();
    }
    chosen.set(one);
    readBeside();
  }

  /** The record that is looked at; null when none is. */
  @Nullable UUID record() {
    var at = chosen.get();
    return switch (shown.get()) {
      case OPEN -> at == null ? null : at.record();
      case APART -> apart.record();
      case AMENDMENTS -> amending.record();
    };
  }

  private void readBeside() {
    besideRecord.read(record());
  }

  /** Shows what is personal in the record that is looked at, or masks it. */
  void togglePlain(Fields fields) {
    besideRecord.togglePlain(fields);
  }

  /**
   * Takes the value at {@code place}, counted from 0: the reason is asked next.
   *
   * @param masked whether the person cannot see what it says; then nothing is taken
   */
  public void take(int place, boolean masked) {
    settling.take(place, masked);
  }

  /** Lets another value be written. */
  void another(boolean masked) {
    settling.another(masked);
  }

  /** Takes a value that was written: the reason is asked next. */
  void write(@Nullable String written) {
    settling.write(written);
  }

  /** One step back; false when there is none. */
  boolean back() {
    return shown.get() == Shown.AMENDMENTS ? amending.back() : settling.back();
  }

  /** Lets the value taken stand, for this reason; the next disagreement comes by itself. */
  public void settle(String reason) {
    settling.settle(reason);
  }

  private void settled(Open one) {
    int place = open.indexOf(one);
    open.remove(one);
    choose(Listed.next(open, place));
  }

  /** Ticks off what is looked at; the next comes by itself. */
  void tick() {
    if (shown.get() == Shown.APART) {
      apart.tick();
    }
  }

  /** Takes back what was done last. */
  public void undo() {
    undoing.undo(this::refresh);
  }

  /** The kind of the record that is looked at; null when none is. */
  @Nullable RecordType type() {
    return besideRecord.type();
  }
}
