package org.haidang.ui.desk.people;

import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.people.Refusal;
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

  private final PeopleParts parts;
  private final Acts acts;
  private final UnsavedNotes unsaved;
  private final Messages messages;
  private final StringProperty fact = new SimpleStringProperty("");
  private final StringProperty saidBy = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Certainty> certainty = new SimpleObjectProperty<>();
  private final ObjectProperty<Refusal.@Nullable Reason> refusal = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private @Nullable UUID about;
  private boolean filling;

  NoteViewModel(PeopleParts parts, Acts acts, Later later, Messages messages) {
    this.parts = parts;
    this.acts = acts;
    this.messages = messages;
    unsaved = new UnsavedNotes(parts.memory(), later);
    fact.subscribe((was, now) -> typed());
    saidBy.subscribe((was, now) -> typed());
    certainty.subscribe((was, now) -> typed());
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
    var left = record == null ? null : unsaved.of(record);
    fill(left == null ? new UnsavedNotes.Unsaved("", "", null) : left);
    open.set(left != null);
  }

  private void fill(UnsavedNotes.Unsaved left) {
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
    var now = new UnsavedNotes.Unsaved(fact.get(), saidBy.get(), certainty.get());
    unsaved.typed(record, now);
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
    unsaved.saved(record);
    if (record.equals(about)) {
      fill(new UnsavedNotes.Unsaved("", "", null));
      open.set(false);
    }
    messages.tell(new Message.Note("people.note.saved"));
  }
}
