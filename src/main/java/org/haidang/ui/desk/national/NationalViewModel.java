package org.haidang.ui.desk.national;

import java.util.List;
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
import org.haidang.model.RecordState;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.AskingElsewhere.Told;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.NationalIndex.Knows;
import org.haidang.people.Why;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may be known, and what the server tells of them. What it told is forgotten when
 * the screen goes. To be used on the FX thread.
 */
public final class NationalViewModel {

  /** What is known of the name and number typed. */
  public enum Standing {
    /** Nothing was typed by which anybody could be known. */
    NOTHING_TYPED,
    /** This computer has not got the fingerprints yet. */
    NOT_READY,
    /** Nobody is known by it. */
    NOBODY,
    /** Somebody may be. */
    KNOWN
  }

  private final KnownElsewhere known;
  private final AskingElsewhere asking;
  private final Background background;
  private final Messages messages;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Why> why = new SimpleObjectProperty<>();
  private final ObservableList<Knows> places = FXCollections.observableArrayList();
  private final ObservableList<RecordState> records = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.NOTHING_TYPED);
  private final ReadOnlyObjectWrapper<@Nullable String> notice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private List<String> prints = List.of();
  private long turn;
  private long asked;

  NationalViewModel(
      KnownElsewhere known, AskingElsewhere asking, Background background, Messages messages) {
    this.known = known;
    this.asking = asking;
    this.background = background;
    this.messages = messages;
    name.subscribe(_ -> look());
    number.subscribe(_ -> look());
  }

  /** The name looked for, as typed; personal. */
  public StringProperty name() {
    return name;
  }

  /** The number looked for, as typed; personal. */
  public StringProperty number() {
    return number;
  }

  /** Why the server is asked; null until one was chosen. */
  public ObjectProperty<@Nullable Why> why() {
    return why;
  }

  /** The asker's own words for it. */
  public StringProperty words() {
    return words;
  }

  /** What is known of what was typed. */
  public ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  /** Where somebody may be known. */
  public ObservableList<Knows> places() {
    return places;
  }

  /** What the server told; not to be kept. */
  public ObservableList<RecordState> records() {
    return records;
  }

  /** Key of what came of the last question; null when there is nothing to say. */
  public ReadOnlyObjectProperty<@Nullable String> notice() {
    return notice.getReadOnlyProperty();
  }

  /** Whether an answer is awaited. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Whether this account may ask the server at all. */
  public boolean mayAsk() {
    return asking.permitted();
  }

  private void look() {
    long mine = ++turn;
    forgetTold();
    var typed = name.get();
    var digits = number.get();
    if (typed.isBlank() && digits.isBlank()) {
      show(Standing.NOTHING_TYPED, List.of(), List.of());
      return;
    }
    background.run(
        () -> known.of(List.of(typed), List.of(digits)),
        answer -> {
          if (mine == turn) {
            show(
                !answer.ready()
                    ? Standing.NOT_READY
                    : answer.places().isEmpty() ? Standing.NOBODY : Standing.KNOWN,
                answer.places(),
                answer.prints());
          }
        },
        messages::tell);
  }

  private void show(Standing now, List<Knows> where, List<String> by) {
    prints = by;
    places.setAll(where);
    standing.set(now);
  }

  /** Asks the server for them, if a reason was chosen. */
  void ask() {
    var reason = why.get();
    if (prints.isEmpty() || busy.get()) {
      return;
    }
    if (reason == null) {
      notice.set("national.no_reason");
      return;
    }
    var by = prints;
    var said = words.get();
    long mine = begin();
    background.run(
        () -> asking.by(by, reason, said), told -> end(mine, told), fault -> failed(mine, fault));
  }

  /** Lets one's centre have a record that the server told of. */
  void share(UUID record) {
    var reason = why.get();
    if (reason == null || busy.get()) {
      return;
    }
    var said = words.get();
    long mine = begin();
    background.run(
        () -> asking.share(record, reason, said),
        told -> end(mine, told),
        fault -> failed(mine, fault));
  }

  private long begin() {
    notice.set(null);
    busy.set(true);
    return ++asked;
  }

  private void failed(long mine, HaidangException fault) {
    if (mine == asked) {
      busy.set(false);
    }
    messages.tell(fault);
  }

  private void end(long mine, Told told) {
    if (mine != asked) {
      // Something else was typed meanwhile, or the screen has gone: nobody waits for it.
      return;
    }
    busy.set(false);
    switch (told) {
      case Told.Found(var found, var more) -> {
        records.setAll(found);
        notice.set(found.isEmpty() ? "national.none_after_all" : more ? "national.more" : null);
      }
      case Told.Shared() -> notice.set("national.shared");
      case Told.NotNow() -> notice.set("national.not_now");
      case Told.TooOften() -> notice.set("national.too_often");
      case Told.NoReason() -> notice.set("national.needs_words");
      case Told.NotPermitted() -> notice.set("national.not_permitted");
    }
  }

  private void forgetTold() {
    asked++;
    busy.set(false);
    records.clear();
    notice.set(null);
  }

  /** The screen goes: nothing of what was typed or told stays. */
  void forget() {
    name.set("");
    number.set("");
    words.set("");
    why.set(null);
    forgetTold();
  }
}
