package org.haidang.ui.desk.duties.handover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.duties.Handover;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.HandoverLine;
import org.haidang.duties.Handovers;
import org.haidang.model.Account;
import org.haidang.model.RecordType;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Hearing;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/** Giving a shift and taking one over. To be used on the FX thread. */
public final class HandoverViewModel {

  private static final int LATEST = 30;

  /** What is in front. */
  public sealed interface Front {

    /** The latest handovers of the centre. */
    record Latest() implements Front {}

    /** One being written. */
    record Giving(HandoverDraft draft) implements Front {}

    /** One being read, to be taken over where that is possible. */
    record Reading(Handover handover) implements Front {}
  }

  /** Notes what is put on paper. */
  @FunctionalInterface
  public interface Printed {
    /** Fields of a record of this kind are about to be printed; blocks on the disk. */
    void of(RecordType type, UUID record, List<String> fields);
  }

  /** What a handover tells of the record that a line speaks of. */
  private static final String LINE = "handover.line";

  private final Handovers handovers;
  private final Printed printed;
  private final Account account;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Handover> latest = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Front> front =
      new ReadOnlyObjectWrapper<>(new Front.Latest());
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final HandoverWords words;
  private final Set<UUID> read = new HashSet<>();
  private final Set<UUID> moving = new HashSet<>();
  private final Hearing hearing;

  /** The handovers for {@code account}. */
  public HandoverViewModel(
      Handovers handovers,
      Account account,
      UnsignedPlace place,
      Printed printed,
      Background background,
      Messages messages) {
    words = new HandoverWords(new Unsigned(place, background, messages));
    hearing = new Hearing(messages);
    this.handovers = handovers;
    this.printed = printed;
    this.account = account;
    this.background = background;
    this.messages = messages;
  }

  /** What was typed and is not signed yet. */
  HandoverWords words() {
    return words;
  }

  /** Who signs. */
  Account account() {
    return account;
  }

  /** The latest of the centre. */
  ObservableList<Handover> latest() {
    return latest;
  }

  /** What is in front. */
  ReadOnlyObjectProperty<Front> front() {
    return front.getReadOnlyProperty();
  }

  /** Key of what stands against signing; empty when nothing does. */
  ReadOnlyStringProperty fault() {
    return fault.getReadOnlyProperty();
  }

  /** Begins to follow the register. */
  public void start() {
    if (!hearing.going()) {
      hearing.begin(handovers.listen(() -> background.onScreen(this::refresh)));
    }
    refresh();
  }

  /** Stops following; what was typed stays until it is signed. */
  public void stop() {
    hearing.end();
  }

  private void refresh() {
    background.run(
        () -> handovers.latest(LATEST),
        now -> {
          if (!latest.equals(now)) {
            latest.setAll(now);
          }
          if (front.get() instanceof Front.Reading(var shown)) {
            now.stream()
                .filter(each -> each.id().equals(shown.id()) && !each.equals(shown))
                .findFirst()
                .ifPresent(each -> front.set(new Front.Reading(each)));
          }
        },
        messages::tell);
  }

  /** The program writes one; what was typed for an earlier draft is still there. */
  void give() {
    background.run(
        handovers::prepare,
        draft -> {
          fault.set("");
          front.set(new Front.Giving(draft));
        },
        messages::tell);
  }

  /** Signs the one being written. */
  void signGiving() {
    if (!(front.get() instanceof Front.Giving(var draft))) {
      return;
    }
    var added = words.added(draft);
    background.run(
        () -> handovers.give(draft, added),
        _ -> {
          words.given();
          messages.tell(new Message.Note("handover.given"));
          back();
        },
        messages::tell);
  }

  /** Reads one. */
  public void open(UUID id) {
    background.run(
        () -> handovers.open(id),
        found ->
            found.ifPresent(
                each -> {
                  read.clear();
                  moving.clear();
                  words.takes(each.id());
                  fault.set("");
                  each.lines().stream()
                      .filter(HandoverViewModel::movable)
                      .forEach(line -> moving.add(line.id()));
                  front.set(new Front.Reading(each));
                }),
        messages::tell);
  }

  static boolean movable(HandoverLine line) {
    return line.type() == RecordType.FOLLOW_UP;
  }

  /** Whether this account may sign it, taking over. */
  boolean takes(Handover handover) {
    return handover.state() == Handover.State.WRITTEN
        && !handover.givenBy().equals(account.login());
  }

  /** Whether a line was read. */
  boolean isRead(UUID line) {
    return read.contains(line);
  }

  /** A line was read, or not. */
  void read(UUID line, boolean now) {
    if (now) {
      read.add(line);
    } else {
      read.remove(line);
    }
  }

  /** Whether the follow-up of a line is to come to the taker. */
  boolean isMoving(UUID line) {
    return moving.contains(line);
  }

  /** The follow-up of a line is to come to the taker, or not. */
  void move(UUID line, boolean now) {
    if (now) {
      moving.add(line);
    } else {
      moving.remove(line);
    }
  }

  /** Signs the one being read, taking over. */
  void signTaking() {
    if (!(front.get() instanceof Front.Reading(var shown)) || !takes(shown)) {
      return;
    }
    background.run(
        () ->
            handovers.take(shown.id(), Set.copyOf(read), Set.copyOf(moving), words.taking().get()),
        outcome -> {
          switch (outcome) {
            case Handovers.Outcome.Taken(var moved) -> {
              words.taken(shown.id());
              messages.tell(new Message.Note("handover.taken", List.of(moved)));
              back();
            }
            case Handovers.Outcome.Refused(var reason) ->
                fault.set(
                    switch (reason) {
                      case OWN -> "handover.refused.own";
                      case UNREAD -> "handover.refused.unread";
                      case TAKEN -> "handover.refused.taken";
                    });
          }
        },
        messages::tell);
  }

  /** Says who has it, of those who took it over apart. */
  void settle(String login) {
    if (front.get() instanceof Front.Reading(var shown)) {
      background.run(
          () -> {
            handovers.settle(shown.id(), login);
            return true;
          },
          _ -> messages.tell(new Message.Note("handover.settled")),
          messages::tell);
    }
  }

  /** To the list. */
  void back() {
    fault.set("");
    front.set(new Front.Latest());
    refresh();
  }

  /**
   * Goes on to print what is in front once it is noted, of the handover and of every record that it
   * tells of; not noted, it is not printed.
   */
  public void print(Runnable goOn) {
    var now = front.get();
    background.run(
        () -> {
          note(now);
          return true;
        },
        _ -> goOn.run(),
        messages::tell);
  }

  private void note(Front now) {
    switch (now) {
      case Front.Latest _ -> {}
      case Front.Giving(var draft) ->
          draft.found().forEach(each -> printed.of(each.type(), each.record(), List.of(LINE)));
      case Front.Reading(var handover) -> {
        printed.of(RecordType.HANDOVER, handover.id(), List.of(LINE));
        for (var line : handover.lines()) {
          if (line.type() != null && line.record() != null) {
            printed.of(line.type(), line.record(), List.of(LINE));
          }
        }
      }
    }
  }

  /** Tells {@code news}. */
  void tell(String news) {
    messages.tell(new Message.Note(news));
  }
}
