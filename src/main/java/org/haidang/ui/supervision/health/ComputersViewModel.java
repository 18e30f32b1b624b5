package org.haidang.ui.supervision.health;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.ComputerMessages;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.sync.ComputerMessages.JoinCode;
import org.haidang.sync.ComputerServer;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.OneAtATime;
import org.jspecify.annotations.Nullable;

/** The computers somebody looks after, without the screen. To be used on the FX thread. */
public final class ComputersViewModel {

  private final ComputerServer server;
  private final UUID own;
  private final boolean joins;
  private final Messages messages;
  private final ObservableList<Computer> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Computer> chosen = new ReadOnlyObjectWrapper<>();
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty centre = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable JoinCode> code = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper asked = new ReadOnlyBooleanWrapper();
  private final OneAtATime questions;
  private final ReadOnlyObjectWrapper<@Nullable ErrorCode> fault = new ReadOnlyObjectWrapper<>();

  /**
   * Those at {@code server}.
   *
   * @param own the computer one sits at, which nobody strikes off from itself
   * @param joins whether one may give codes by which computers join
   * @param centre the code of one's own centre
   */
  public ComputersViewModel(
      ComputerServer server,
      UUID own,
      boolean joins,
      String centre,
      Background background,
      Messages messages) {
    this.server = server;
    this.own = own;
    this.joins = joins;
    this.questions = new OneAtATime(background);
    this.messages = messages;
    this.centre.set(centre);
    this.centre.subscribe((_, _) -> code.set(null));
  }

  /** The latest seen first. */
  ObservableList<Computer> rows() {
    return rows;
  }

  /** The one in hand; null for none. */
  ReadOnlyObjectProperty<@Nullable Computer> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The short name of the one in hand, as it is typed. */
  StringProperty name() {
    return name;
  }

  /** The centre for which a code is to be given. */
  StringProperty centre() {
    return centre;
  }

  /** A code just given; null for none. It is not told again. */
  ReadOnlyObjectProperty<@Nullable JoinCode> code() {
    return code.getReadOnlyProperty();
  }

  /** Whether striking off was asked for once, and what it does is being told. */
  ReadOnlyBooleanProperty asked() {
    return asked.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty busy() {
    return questions.busy();
  }

  /** Why the list could not be read; null when it could. */
  ReadOnlyObjectProperty<@Nullable ErrorCode> fault() {
    return fault.getReadOnlyProperty();
  }

  /** Whether one may give codes by which computers join. */
  boolean joins() {
    return joins;
  }

  /** Whether it is the computer one sits at. */
  boolean isOwn(Computer one) {
    return one.workstation().equals(own);
  }

  /** Whether the one in hand may be struck off. */
  boolean mayStrikeOff() {
    var in = chosen.get();
    return in != null && in.struckOffAt() == null && !isOwn(in);
  }

  /** Asks the server for them; the one in hand stays. */
  void read() {
    ask(server::all, this::show, fault::set);
  }

  private void show(List<Computer> all) {
    fault.set(null);
    var in = chosen.get();
    // Who types a name goes on typing it.
    var typed = name.get();
    rows.setAll(all);
    all.stream()
        .filter(each -> in != null && each.workstation().equals(in.workstation()))
        .findFirst()
        .ifPresent(
            each -> {
              chosen.set(each);
              name.set(typed);
            });
  }

  /** Takes one in hand. */
  void choose(@Nullable Computer one) {
    if (one == null || one.equals(chosen.get())) {
      return;
    }
    chosen.set(one);
    name.set(Objects.requireNonNullElse(one.name(), ""));
    asked.set(false);
  }

  /** Gives the one in hand the name that was typed. */
  void save() {
    var in = chosen.get();
    if (in == null) {
      return;
    }
    var typed = name.get().strip();
    var to = typed.substring(0, Math.min(typed.length(), ComputerMessages.LONGEST_NAME));
    ask(
        () -> {
          server.name(in.workstation(), to.isEmpty() ? null : to);
          return server.all();
        },
        all -> {
          name.set(to);
          show(all);
          messages.tell(new Message.Note("computers.named"));
        },
        messages::tell);
  }

  /** Strikes the one in hand off when asked for the second time. */
  void strikeOff() {
    var in = chosen.get();
    if (in == null || !mayStrikeOff()) {
      return;
    }
    if (!asked.get()) {
      asked.set(true);
      return;
    }
    ask(
        () -> {
          server.strikeOff(in.workstation());
          return server.all();
        },
        all -> {
          show(all);
          messages.tell(new Message.Note("computers.struck"));
        },
        messages::tell);
  }

  /** Thinks better of striking off; whether anything was asked. */
  boolean calm() {
    boolean was = asked.get();
    asked.set(false);
    return was;
  }

  /** A code by which one computer joins the centre chosen. */
  void give() {
    if (joins) {
      var to = centre.get().strip().toUpperCase(Locale.ROOT);
      ask(() -> server.code(to), code::set, messages::tell);
    }
  }

  /** What was shown once is shown no longer. */
  void leave() {
    code.set(null);
    asked.set(false);
  }

  private <T> void ask(Callable<T> question, Consumer<T> then, Consumer<ErrorCode> failed) {
    questions.ask(
        question,
        answer -> {
          asked.set(false);
          then.accept(answer);
        },
        fault -> {
          asked.set(false);
          failed.accept(fault.code());
        });
  }
}
