package org.haidang.ui.desk.contacts;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
import org.haidang.desk.Contacts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Patience;
import org.jspecify.annotations.Nullable;

/** The list of contacts without its screen. To be used on the FX thread. */
public final class ContactsViewModel {

  /** Which of them are listed. */
  public enum Shown {
    /** All that the query finds. */
    ALL,
    /** Those of them that wait to be sent. */
    WAITING,
    /** Those of them that a person must look at. */
    ATTENTION;

    /** Which are listed to show those at {@code at}. */
    static Shown of(Contacts.At at) {
      return switch (at) {
        case ANYWHERE -> ALL;
        case WAITING -> WAITING;
        case ATTENTION -> ATTENTION;
      };
    }

    private Contacts.At at() {
      return switch (this) {
        case ALL -> Contacts.At.ANYWHERE;
        case WAITING -> Contacts.At.WAITING;
        case ATTENTION -> Contacts.At.ATTENTION;
      };
    }
  }

  /** How the list stands. */
  public enum State {
    /** First answer not here yet. */
    LOADING,
    /** There is no contact at all. */
    NOTHING_YET,
    /** No contact waits to be sent. */
    NOTHING_WAITS,
    /** No contact needs a person's look. */
    ALL_WELL,
    /** The query finds none. */
    NOTHING_FOUND,
    /** There are rows. */
    ROWS
  }

  /** At most this many rows are listed; whoever wants another searches. */
  public static final int LIMIT = 500;

  /** A pause in typing after which the list follows. */
  static final Duration TYPING = Duration.ofMillis(120);

  /** Changes from elsewhere come in crowds; the list follows once. */
  static final Duration CROWD = Duration.ofMillis(300);

  private final Contacts contacts;
  private final Background background;
  private final Later later;
  private final Messages messages;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.ALL);
  private final ObjectProperty<@Nullable UUID> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final Patience patience;
  private final ObservableList<Contacts.Row> rows = FXCollections.observableArrayList();
  private final ObservableList<Contacts.Conflict> conflicts = FXCollections.observableArrayList();

  private long asked;
  private Runnable callOff = () -> {};
  private final Hearing hearing;

  private record Answer(List<Contacts.Row> rows, List<Contacts.Conflict> conflicts) {}

  /** The list of {@code contacts}; faults are told to {@code messages}. */
  public ContactsViewModel(
      Contacts contacts, Background background, Later later, Messages messages) {
    this.contacts = contacts;
    this.background = background;
    this.later = later;
    patience = new Patience(later);
    this.messages = messages;
    hearing = new Hearing(messages);
    query.subscribe((was, now) -> soon(TYPING));
    shown.subscribe((was, now) -> listed(was, now));
    stale.subscribe((was, now) -> watch(now));
  }

  /** What is searched for; blank for all. */
  public StringProperty query() {
    return query;
  }

  /** Which are listed. */
  public ObjectProperty<Shown> shown() {
    return shown;
  }

  /** The contact chosen in the list; kept while the list changes around it. */
  public ObjectProperty<@Nullable UUID> selected() {
    return selected;
  }

  /** How the list stands. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Whether a newer answer is on its way. */
  public ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** Whether it has been on its way for longer than a second. */
  public ReadOnlyBooleanProperty slow() {
    return patience.over();
  }

  private void listed(Shown was, Shown now) {
    if (hearing.going() && was.at() != now.at()) {
      refresh();
    }
  }

  private void watch(boolean waiting) {
    if (waiting) {
      patience.begin();
    } else {
      patience.end();
    }
  }

  /** What the query finds, the latest first, {@link #LIMIT} at most. */
  public ObservableList<Contacts.Row> rows() {
    return rows;
  }

  /** The fields whose values disagree. */
  public ObservableList<Contacts.Conflict> conflicts() {
    return conflicts;
  }

  /** Begins to follow the store. */
  public void start() {
    if (!hearing.going()) {
      hearing.begin(contacts.listen(() -> background.onScreen(() -> soon(CROWD))));
    }
    refresh();
  }

  /** Stops following. */
  public void stop() {
    callOff.run();
    asked++;
    stale.set(false);
    hearing.end();
  }

  private void soon(Duration pause) {
    if (hearing.going()) {
      callOff.run();
      stale.set(true);
      callOff = later.after(pause, this::refresh);
    }
  }

  private void refresh() {
    callOff.run();
    long mine = ++asked;
    var words = Composed.of(query.get().strip());
    var at = shown.get().at();
    stale.set(true);
    background.run(
        () -> new Answer(contacts.find(words, at, LIMIT), contacts.conflicts()),
        answer -> came(mine, words, answer),
        e -> {
          if (mine == asked) {
            stale.set(false);
            messages.tell(e);
          }
        });
  }

  /** An answer to an earlier question comes too late to be shown. */
  private void came(long mine, String words, Answer answer) {
    if (mine != asked) {
      return;
    }
    stale.set(false);
    conflicts.setAll(answer.conflicts());
    rows.setAll(answer.rows());
    boolean chosenThere = rows.stream().anyMatch(row -> Objects.equals(row.id(), selected.get()));
    if (!chosenThere) {
      selected.set(rows.isEmpty() ? null : rows.getFirst().id());
    }
    state.set(rows.isEmpty() ? nothing(words) : State.ROWS);
  }

  private State nothing(String words) {
    if (!words.isEmpty()) {
      return State.NOTHING_FOUND;
    }
    return switch (shown.get()) {
      case ALL -> State.NOTHING_YET;
      case WAITING -> State.NOTHING_WAITS;
      case ATTENTION -> State.ALL_WELL;
    };
  }
}
