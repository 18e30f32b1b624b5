package org.haidang.ui.desk.duties.handover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.duties.HandoverDraft;
import org.jspecify.annotations.Nullable;

/**
 * What people type into a handover before they sign it; kept on the disk soon after each key. To be
 * used on the FX thread.
 */
final class HandoverWords {

  private final Map<UUID, StringProperty> remarks = new HashMap<>();
  private final StringProperty own = new SimpleStringProperty("");
  private final StringProperty general = new SimpleStringProperty("");
  private final StringProperty taking = new SimpleStringProperty("");
  private final Map<UUID, String> takings = new HashMap<>();
  private final Unsigned unsigned;
  private boolean filling;
  private @Nullable UUID takingOf;

  /** What was kept by {@code unsigned} comes when it is read. */
  HandoverWords(Unsigned unsigned) {
    this.unsigned = unsigned;
    own.subscribe((was, now) -> typed());
    general.subscribe((was, now) -> typed());
    taking.subscribe((was, now) -> typed());
    unsigned.read(this::found);
  }

  /** What was typed before a crash; what is typed already stays. */
  private void found(Unsigned.Words words) {
    filling = true;
    words.remarks().forEach((record, text) -> fill(remark(record), text));
    fill(own, words.own());
    fill(general, words.general());
    words.taking().forEach(takings::putIfAbsent);
    filling = false;
  }

  private static void fill(StringProperty property, String text) {
    if (property.get().isEmpty()) {
      property.set(text);
    }
  }

  private void typed() {
    var of = takingOf;
    if (of != null) {
      takings.put(of, taking.get());
    }
    if (!filling) {
      unsigned.keep(this::kept);
    }
  }

  private Unsigned.Words kept() {
    var toLines = new HashMap<UUID, String>();
    remarks.forEach((record, text) -> toLines.put(record, text.get()));
    return new Unsigned.Words(toLines, own.get(), general.get(), takings);
  }

  /** What the giver says to the line that speaks of {@code record}; kept until it is signed. */
  StringProperty remark(UUID record) {
    return remarks.computeIfAbsent(
        record,
        _ -> {
          var remark = new SimpleStringProperty("");
          remark.subscribe((was, now) -> typed());
          return remark;
        });
  }

  /** The giver's own lines, one a line. */
  StringProperty own() {
    return own;
  }

  /** What the giver says to the next shift. */
  StringProperty general() {
    return general;
  }

  /** What the taker remarks. */
  StringProperty taking() {
    return taking;
  }

  /** What the giver added to {@code draft}. */
  HandoverDraft.Remarks added(HandoverDraft draft) {
    var toLines = new HashMap<UUID, String>();
    draft.found().forEach(line -> toLines.put(line.record(), remark(line.record()).get()));
    return new HandoverDraft.Remarks(toLines, List.of(own.get().split("\n", -1)), general.get());
  }

  /** It was given: nothing of it waits any more. */
  void given() {
    remarks.clear();
    own.set("");
    general.set("");
    unsigned.keep(this::kept);
  }

  /** What is typed from now on is the taker's remark on {@code handover}. */
  void takes(UUID handover) {
    takingOf = null;
    taking.set(takings.getOrDefault(handover, ""));
    takingOf = handover;
  }

  /** {@code handover} was taken over. */
  void taken(UUID handover) {
    takingOf = null;
    takings.remove(handover);
    unsigned.keep(this::kept);
  }
}
