package org.haidang.ui.supervision.seals;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.Sealing;
import org.haidang.records.Sealing.Sealed;
import org.haidang.records.Sealing.Wanted;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.haidang.ui.kit.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The sealed records of the centre, one that is open, and one that may be sealed. What was opened
 * is forgotten when the screen goes. To be used on the FX thread.
 */
public final class SealsViewModel {

  private final Sealing server;
  private final Function<UUID, Optional<Subject>> subjects;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Sealed> sealed = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RecordState> opened = new ReadOnlyObjectWrapper<>();
  private final OneAtATime questions;
  private final StringProperty words = new SimpleStringProperty("");
  private long turn;

  /**
   * Nothing chosen.
   *
   * @param subjects what this computer has of a record; asked off the FX thread
   */
  public SealsViewModel(
      Sealing server,
      Function<UUID, Optional<Subject>> subjects,
      Background background,
      Messages messages) {
    this.server = server;
    this.subjects = subjects;
    this.background = background;
    this.questions = new OneAtATime(background);
    this.messages = messages;
  }

  /** The sealed records, the latest first. */
  ObservableList<Sealed> sealed() {
    return sealed;
  }

  /** What may be sealed; null when nothing was looked at before. */
  ReadOnlyObjectProperty<@Nullable Subject> subject() {
    return subject.getReadOnlyProperty();
  }

  /** What was opened; null for nothing. */
  ReadOnlyObjectProperty<@Nullable RecordState> opened() {
    return opened.getReadOnlyProperty();
  }

  /** Whether the server is being asked. */
  ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** Why. */
  StringProperty words() {
    return words;
  }

  boolean isReason() {
    var typed = words.get().strip();
    return !typed.isEmpty() && typed.length() <= Sealing.MOST_WORDS;
  }

  /** Takes a record in hand that may be sealed. */
  void choose(RecordType type, UUID record) {
    if (type != RecordType.CONTACT && type != RecordType.PERSON && type != RecordType.CASE) {
      return;
    }
    background.run(
        () -> subjects.apply(record), found -> subject.set(found.orElse(null)), messages::tell);
  }

  /** Asks for the sealed records. */
  void refresh() {
    ask(server::all, all -> sealed.setAll(all.sealed()));
  }

  /** Seals what is in hand. */
  void seal() {
    var chosen = subject.get();
    if (chosen != null && isReason()) {
      var wanted = new Wanted(chosen.record(), words.get().strip());
      ask(
          () -> server.seal(wanted),
          _ -> {
            messages.tell(new Message.Note("seals.sealed"));
            subject.set(null);
            done();
          });
    }
  }

  /** Opens one, for the reason in {@link #words}. */
  void open(UUID record) {
    if (isReason()) {
      var wanted = new Wanted(record, words.get().strip());
      ask(
          () -> server.open(wanted),
          now -> {
            opened.set(now.record());
            words.set("");
          });
    }
  }

  /** Takes a seal off, for the reason in {@link #words}. */
  void lift(UUID record) {
    if (isReason()) {
      var wanted = new Wanted(record, words.get().strip());
      ask(
          () -> server.lift(wanted),
          _ -> {
            messages.tell(new Message.Note("seals.lifted"));
            done();
          });
    }
  }

  private void done() {
    words.set("");
    opened.set(null);
    refresh();
  }

  /** What comes when the screen has gone is let go of. */
  private <T> void ask(Callable<T> question, Consumer<T> then) {
    long mine = turn;
    questions.ask(
        question,
        answer -> {
          if (mine == turn) {
            then.accept(answer);
          }
        },
        messages::tell);
  }

  /** The screen goes: nothing of what was opened stays. */
  void forget() {
    turn++;
    subject.set(null);
    opened.set(null);
    words.set("");
    sealed.clear();
  }
}
