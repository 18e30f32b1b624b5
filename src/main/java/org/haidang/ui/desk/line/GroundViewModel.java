package org.haidang.ui.desk.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.AsideFile;
import org.haidang.sync.SendingWhole;
import org.haidang.sync.SetAside;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.desk.line.AsideViewModel.Doing;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The records whose beginning the server lost in a restore, and what a person decides of each. On
 * the FX thread.
 */
final class GroundViewModel {

  private static final int SHORTEST_REASON = 3;

  private final AsideViewModel aside;
  private final SetAside setAside;
  private final @Nullable AsideFile file;
  private final @Nullable SendingWhole whole;
  private final Runnable tryNow;
  private final Background background;
  private final Messages messages;
  private final ObservableList<Lost> lost = FXCollections.observableArrayList();
  private final ObservableList<Lost> view = FXCollections.unmodifiableObservableList(lost);
  private @Nullable Lost asked;
  private boolean warned;

  GroundViewModel(
      AsideViewModel aside,
      AsideParts parts,
      Runnable tryNow,
      Background background,
      Messages messages) {
    this.aside = aside;
    this.setAside = parts.setAside();
    this.file = parts.file();
    this.whole = parts.whole();
    this.tryNow = tryNow;
    this.background = background;
    this.messages = messages;
  }

  /** The records, those that wait longest first. */
  ObservableList<Lost> lost() {
    return view;
  }

  /** The record that is being asked about; null when none is. */
  @Nullable Lost asked() {
    return asked;
  }

  /**
   * @param able the records the server can be given whole
   */
  void show(List<Entry> rows, Set<UUID> able) {
    var now = Lost.of(rows, able);
    if (!lost.equals(now)) {
      lost.setAll(now);
    }
  }

  /** Asks nobody for a day; what waits is sent as before. */
  void waitOn(Lost record) {
    background.run(
        () ->
            record.changes().stream()
                .filter(each -> setAside.waitOn(each.change()))
                .toList()
                .size(),
        many -> {
          if (many > 0) {
            messages.tell(new Message.Note("line.waits_on"));
            tryNow.run();
          }
          aside.read();
        },
        messages::tell);
  }

  /** Asks whether the server is to be given the whole record. */
  void beginSending(Lost record) {
    if (whole != null && record.whole()) {
      begin(record, Doing.SENDING_WHOLE);
    } else {
      messages.tell(new Message.Note("line.ground.whole.not"));
    }
  }

  /** Gives the server the record that was asked about. */
  void send() {
    var record = asked;
    var sending = whole;
    if (record == null || sending == null) {
      return;
    }
    aside.leaveOff();
    background.run(
        () -> sending.send(record.record()),
        stood -> {
          var note = stood.isEmpty() ? "line.ground.whole.not" : "line.ground.sent";
          messages.tell(new Message.Note(note));
          tryNow.run();
          aside.read();
        },
        messages::tell);
  }

  /** Asks why what waits of a record is given up. */
  void beginGivingUp(Lost record) {
    if (file == null) {
      messages.tell(ErrorCode.NOT_PERMITTED);
    } else {
      begin(record, Doing.GIVING_UP);
    }
  }

  private void begin(Lost record, Doing what) {
    asked = record;
    warned = false;
    aside.begin(what);
  }

  /** Nothing is asked any more. */
  void forget() {
    asked = null;
    warned = false;
  }

  /**
   * Gives up what was asked about; what stands in no file only when it is said a second time.
   *
   * @param reason why, in their words
   */
  void giveUp(String reason) {
    var record = asked;
    var noting = file;
    var why = reason.strip();
    if (record == null || noting == null) {
      return;
    }
    if (why.length() < SHORTEST_REASON) {
      aside.flaw("line.let_go.why");
      return;
    }
    if (record.exported() == null && !warned) {
      warned = true;
      aside.flaw("line.ground.twice");
      return;
    }
    aside.leaveOff();
    background.run(
        () -> {
          var gone = new ArrayList<UUID>();
          for (var each : record.changes().reversed()) {
            noting.looks().letGo(each.type(), each.record(), each.paths(), why);
            gone.addAll(setAside.letGo(each.change(), noting.looks().login(), why));
          }
          return gone;
        },
        gone -> {
          if (!gone.isEmpty()) {
            messages.tell(new Message.Note("line.let_go.done", List.of(gone.size())));
          }
          aside.read();
        },
        messages::tell);
  }
}
