package org.haidang.ui.desk.erasing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.Erasing;
import org.haidang.records.Erasing.Held;
import org.haidang.records.Erasing.Holding;
import org.haidang.records.Erasing.Report;
import org.haidang.records.Erasing.Wanted;
import org.haidang.records.Erasing.Why;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.haidang.ui.kit.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A record to be erased or kept, and what was erased and is kept. Erasing takes a reason and being
 * asked for twice; nothing takes it back. To be used on the FX thread.
 */
public final class ErasingViewModel {

  /** Where it stands. */
  public enum Standing {
    /** The server was not asked yet, or did not answer. */
    UNKNOWN,
    /** Asked once: the next time erases. */
    ASKED_ONCE,
    /** Nothing under way. */
    READY
  }

  private final Erasing server;
  private final Function<UUID, Optional<Subject>> subjects;
  private final Background background;
  private final Messages messages;
  private final ReadOnlyObjectWrapper<@Nullable Subject> subject = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Why> why = new SimpleObjectProperty<>();
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<Standing> standing =
      new ReadOnlyObjectWrapper<>(Standing.UNKNOWN);
  private final ReadOnlyObjectWrapper<Report> report =
      new ReadOnlyObjectWrapper<>(new Report(List.of(), List.of()));
  private final OneAtATime questions;

  /**
   * Nothing chosen.
   *
   * @param subjects what this computer has of a record; asked off the FX thread
   */
  public ErasingViewModel(
      Erasing server,
      Function<UUID, Optional<Subject>> subjects,
      Background background,
      Messages messages) {
    this.server = server;
    this.subjects = subjects;
    this.background = background;
    this.questions = new OneAtATime(background);
    this.messages = messages;
    why.subscribe(_ -> calm());
  }

  ReadOnlyObjectProperty<@Nullable Subject> subject() {
    return subject.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable Why> why() {
    return why;
  }

  /** Why the record is kept. */
  StringProperty words() {
    return words;
  }

  ReadOnlyObjectProperty<Standing> standing() {
    return standing.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Report> report() {
    return report.getReadOnlyProperty();
  }

  /** Whether the server is being asked. */
  ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** The hold on what is chosen, where there is one. */
  Optional<Held> held() {
    var chosen = subject.get();
    return report.get().held().stream()
        .filter(held -> chosen != null && held.record().equals(chosen.record()))
        .findFirst();
  }

  /** Takes a record in hand. */
  void choose(UUID record) {
    background.run(
        () -> subjects.apply(record),
        found -> {
          subject.set(found.orElse(null));
          why.set(null);
          calm();
        },
        messages::tell);
  }

  /** Asks the server what was erased and what is held. */
  void refresh() {
    ask(server::report, report::set);
  }

  /** Erases what is chosen when asked for the second time. */
  void erase() {
    var chosen = subject.get();
    var reason = why.get();
    if (chosen == null || reason == null || questions.isBusy()) {
      return;
    }
    if (standing.get() != Standing.ASKED_ONCE) {
      standing.set(Standing.ASKED_ONCE);
      return;
    }
    ask(
        () -> server.erase(new Wanted(chosen.record(), reason.code())),
        _ -> {
          forget();
          refresh();
        });
  }

  /** Keeps what is chosen from being erased, for the reason in {@link #words}. */
  void hold() {
    var chosen = subject.get();
    if (chosen != null && isReason()) {
      var holding = new Holding(chosen.record(), words.get().strip());
      ask(() -> server.hold(holding), _ -> done());
    }
  }

  /** Lifts the hold on a record, for the reason in {@link #words}. */
  void lift(UUID record) {
    if (isReason()) {
      var holding = new Holding(record, words.get().strip());
      ask(() -> server.lift(holding), _ -> done());
    }
  }

  private void done() {
    words.set("");
    refresh();
  }

  boolean isReason() {
    var typed = words.get().strip();
    return !typed.isEmpty() && typed.length() <= Erasing.MOST_WORDS;
  }

  private <T> void ask(Callable<T> question, Consumer<T> then) {
    questions.ask(
        question,
        answer -> {
          calm();
          then.accept(answer);
        },
        this::failed);
  }

  private void failed(HaidangException e) {
    standing.set(e.code() == ErrorCode.RECORD_HELD ? Standing.READY : Standing.UNKNOWN);
    messages.tell(e);
  }

  private void calm() {
    standing.set(Standing.READY);
  }

  /** Nothing chosen any more. */
  void forget() {
    subject.set(null);
    why.set(null);
    words.set("");
    calm();
  }
}
