package org.haidang.ui.desk.people;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.people.PersonFields;
import org.haidang.platform.ErrorCode;
import org.haidang.records.Register;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.LongRows;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/** The lists of persons and cases without their screen. To be used on the FX thread. */
public final class PeopleListViewModel {

  /** How the list stands. */
  public enum State {
    /** First answer not here yet. */
    LOADING,
    /** There is none at all of what is listed. */
    NOTHING_YET,
    /** There is none of what was looked for. */
    NOTHING_FOUND,
    /** There are some. */
    ROWS
  }

  private static final Duration TYPING = Duration.ofMillis(120);
  private static final Duration CROWD = Duration.ofMillis(400);

  private final PeopleParts parts;
  private final Register register;
  private final Finder finder;
  private final Account account;
  private final Background background;
  private final Later later;
  private final Messages messages;
  private final LongRows<Register.Row> rows;
  private final ObjectProperty<Shown> shown =
      new SimpleObjectProperty<>(Shown.first(Shown.Of.PERSONS));
  private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
  private final ObservableSet<UUID> marked = FXCollections.observableSet();
  private final ObservableSet<UUID> revealed = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper ready = new ReadOnlyDoubleWrapper(1);
  private final AtomicLong asked = new AtomicLong();
  private Shown listed = Shown.first(Shown.Of.CASES);
  private int top;
  private Runnable callOff = () -> {};
  private final Hearing hearing;

  /** More finds than this nobody reads. */
  private static final int MOST = 5_000;

  private record Answer(
      Register.Listing listing, int from, List<Register.Row> first, boolean more, double ready) {}

  /** The lists of {@code parts}; faults are told to {@code messages}. */
  public PeopleListViewModel(
      PeopleParts parts, Background background, Later later, Messages messages) {
    this.parts = parts;
    register = parts.register();
    finder = parts.finder();
    account = parts.pen().account();
    this.background = background;
    this.later = later;
    this.messages = messages;
    hearing = new Hearing(messages);
    rows = new LongRows<>(background, messages);
    shown.subscribe((was, now) -> turned(was, now));
  }

  /** What is listed. */
  public ObjectProperty<Shown> shown() {
    return shown;
  }

  /** The rows, read as they are looked at. */
  LongRows<Register.Row> rows() {
    return rows;
  }

  /** The record chosen in the list; kept while the list changes around it. */
  public ObjectProperty<@Nullable UUID> selected() {
    return selected;
  }

  /** The records marked to do something to all of them. */
  public ObservableSet<UUID> marked() {
    return marked;
  }

  /** How the list stands. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether a newer answer is on its way. */
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** How many rows there are. */
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Whether there are more than these of what is looked for. */
  public ReadOnlyBooleanProperty more() {
    return more.getReadOnlyProperty();
  }

  /** How much of what is here can be found, 0 to 1: less while the index is made anew. */
  public ReadOnlyDoubleProperty ready() {
    return ready.getReadOnlyProperty();
  }

  /** The first row in sight: the page around it is there at once when the list is read again. */
  void top(int index) {
    top = Math.max(0, index);
  }

  private void turned(Shown was, Shown now) {
    if (was.of() != now.of()) {
      marked.clear();
      selected.set(null);
    }
    if (!was.same(now)) {
      top = 0;
      soon(was.query().equals(now.query()) ? Duration.ZERO : TYPING);
    }
  }

  /** Begins to follow the register. */
  public void start() {
    if (!hearing.going()) {
      hearing.begin(register.listen(() -> background.onScreen(() -> soon(CROWD))));
    }
    refresh();
  }

  /** Stops following. */
  public void stop() {
    callOff.run();
    asked.incrementAndGet();
    stale.set(false);
    revealed.clear();
    hearing.end();
  }

  private void soon(Duration pause) {
    if (hearing.going()) {
      callOff.run();
      stale.set(true);
      if (pause.isZero()) {
        refresh();
      } else {
        callOff = later.after(pause, this::refresh);
      }
    }
  }

  /** Reads the list again. */
  void refresh() {
    callOff.run();
    long mine = asked.incrementAndGet();
    var wanted = shown.get();
    int from = top / LongRows.PAGE * LongRows.PAGE;
    stale.set(true);
    background.run(
        () -> read(wanted, from, mine),
        answer -> came(mine, wanted, answer),
        fault -> {
          if (mine == asked.get()) {
            stale.set(false);
            messages.tell(fault);
          }
        });
  }

  private Answer read(Shown wanted, int from, long mine) {
    var which = wanted.asked(account.login(), account.centre());
    var words = Composed.of(wanted.query().strip());
    if (words.isEmpty()) {
      var all = register.list(which);
      return new Answer(all, from, all.rows(from, LongRows.PAGE), false, 1);
    }
    var found = finder.find(which, words, MOST, () -> mine != asked.get());
    var rows = found.listing();
    return new Answer(rows, from, rows.rows(from, LongRows.PAGE), found.more(), found.ready());
  }

  /** An answer to an earlier question comes too late to be shown. */
  private void came(long mine, Shown wanted, Answer answer) {
    if (mine != asked.get()) {
      return;
    }
    stale.set(false);
    count.set(answer.listing().size());
    more.set(answer.more());
    ready.set(answer.ready());
    if (!wanted.same(listed) || selected.get() == null) {
      // Another list begins at its first row; the same one, read again, stays where it is.
      selected.set(answer.first().isEmpty() ? null : answer.first().getFirst().id());
    }
    listed = wanted;
    rows.refresh(answer.listing().size(), answer.listing()::rows, answer.from(), answer.first());
    if (answer.listing().size() > 0) {
      state.set(State.ROWS);
    } else {
      state.set(wanted.query().isBlank() ? State.NOTHING_YET : State.NOTHING_FOUND);
    }
  }

  /** The persons whose names are shown in the list. */
  ObservableSet<UUID> revealed() {
    return revealed;
  }

  /**
   * Shows the names of the persons in sight, noted first; or, when they are shown, masks all again.
   */
  void toggleNames(List<UUID> inSight) {
    if (shown.get().of() != Shown.Of.PERSONS || inSight.isEmpty()) {
      return;
    }
    if (revealed.containsAll(inSight)) {
      revealed.clear();
    } else if (!parts.mayReadPersonal()) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else {
      var fresh = inSight.stream().filter(id -> !revealed.contains(id)).toList();
      background.run(
          () -> {
            for (var id : fresh) {
              parts.looks().shown(RecordType.PERSON, id, List.of(PersonFields.NAMES));
            }
            return fresh;
          },
          revealed::addAll,
          messages::tell);
    }
  }

  /** Marks a record, or takes the mark off. */
  void toggleMark(UUID id) {
    if (!marked.remove(id)) {
      marked.add(id);
    }
  }
}
