package org.haidang.ui.desk.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.Refusal;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A note being written about the open record. What is not saved yet is kept beside, for each
 * record, so that neither looking at another one nor a power cut takes it. To be used on the FX
 * thread.
 */
public final class NoteViewModel {

  private static final String KEY = "people.notes.unsaved";
  private static final Duration PAUSE = Duration.ofMillis(120);

  /** Records with an unsaved note; more are forgotten, the oldest first. */
  private static final int KEPT = 20;

  /** What was typed and not saved. */
  private record Unsaved(String fact, String saidBy, @Nullable Certainty certainty) {
    boolean isEmpty() {
      return fact.isBlank() && saidBy.isBlank();
    }
  }

  private record Kept(Map<UUID, Unsaved> notes) {}

  private final PeopleParts parts;
  private final Acts acts;
  private final Later later;
  private final Messages messages;
  private final Json json = new Json();
  private final StringProperty fact = new SimpleStringProperty("");
  private final StringProperty saidBy = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Certainty> certainty = new SimpleObjectProperty<>();
  private final ObjectProperty<Refusal.@Nullable Reason> refusal = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final Map<UUID, Unsaved> unsaved = new LinkedHashMap<>();
  private @Nullable UUID about;
  private boolean filling;
  private Runnable callOff = () -> {};

  NoteViewModel(PeopleParts parts, Acts acts, Later later, Messages messages) {
    this.parts = parts;
    this.acts = acts;
    this.later = later;
    this.messages = messages;
    parts.memory().get(KEY).ifPresent(this::read);
    fact.subscribe((was, now) -> typed());
    saidBy.subscribe((was, now) -> typed());
    certainty.subscribe((was, now) -> typed());
  }

  private void read(String kept) {
    try {
      unsaved.putAll(json.read(kept, Kept.class).notes());
    } catch (HaidangException e) {
      // Written by another version: begun anew.
    }
  }

  /** What is so; never word for word. */
  public StringProperty fact() {
    return fact;
  }

  /** Who said it. */
  public StringProperty saidBy() {
    return saidBy;
  }

  /** How certain it is; null until chosen. */
  public ObjectProperty<@Nullable Certainty> certainty() {
    return certainty;
  }

  /** Why it was not saved; null when it was not refused. */
  public ObjectProperty<Refusal.@Nullable Reason> refusal() {
    return refusal;
  }

  /** Whether it is being written. */
  public ReadOnlyBooleanProperty open() {
    return open.getReadOnlyProperty();
  }

  /** The record it is about, or null for none: shows what was left unsaved there. */
  void about(@Nullable UUID record) {
    about = record;
    var left = record == null ? null : unsaved.get(record);
    fill(left == null ? new Unsaved("", "", null) : left);
    open.set(left != null);
  }

  private void fill(Unsaved left) {
    filling = true;
    fact.set(left.fact());
    saidBy.set(left.saidBy());
    certainty.set(left.certainty());
    refusal.set(null);
    filling = false;
  }

  /** Begins to write. */
  void begin() {
    if (about != null) {
      open.set(true);
    }
  }

  /** Puts it aside; what was typed stays. */
  void putAside() {
    open.set(false);
  }

  private void typed() {
    var record = about;
    if (filling || record == null) {
      return;
    }
    refusal.set(null);
    var now = new Unsaved(fact.get(), saidBy.get(), certainty.get());
    unsaved.remove(record);
    if (!now.isEmpty()) {
      unsaved.put(record, now);
      if (unsaved.size() > KEPT) {
        unsaved.remove(unsaved.keySet().iterator().next());
      }
    }
    callOff.run();
    callOff = later.after(PAUSE, this::keep);
  }

  private void keep() {
    parts.memory().put(KEY, json.text(new Kept(unsaved)));
  }

  /** Saves it; what is refused stays as it was typed. */
  public void save() {
    var record = about;
    if (record == null || !open.get()) {
      return;
    }
    var sure = certainty.get();
    if (sure == null) {
      refusal.set(Refusal.Reason.EMPTY);
      return;
    }
    acts.run(
        () -> parts.notes().write(record, fact.get(), saidBy.get(), sure),
        _ -> saved(record),
        refusals -> refusal.set(refusals.getFirst().reason()));
  }

  private void saved(UUID record) {
    unsaved.remove(record);
    keep();
    if (record.equals(about)) {
      fill(new Unsaved("", "", null));
      open.set(false);
    }
    messages.tell(new Message.Note("people.note.saved"));
  }
}
