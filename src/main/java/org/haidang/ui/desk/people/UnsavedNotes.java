package org.haidang.ui.desk.people;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.haidang.people.NoteFields.Certainty;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.ui.kit.Later;
import org.jspecify.annotations.Nullable;

/**
 * Notes that were typed and not saved, kept for when one comes back. To be used on the FX thread.
 */
final class UnsavedNotes {

  private static final String KEY = "people.notes.unsaved";
  private static final Duration PAUSE = Duration.ofMillis(120);

  /** Records with an unsaved note; more are forgotten, the oldest first. */
  private static final int KEPT = 20;

  /** What was typed and not saved. */
  record Unsaved(String fact, String saidBy, @Nullable Certainty certainty) {
    boolean isEmpty() {
      return fact.isBlank() && saidBy.isBlank();
    }
  }

  private record Kept(Map<UUID, Unsaved> notes) {}

  private final ListMemory memory;
  private final Later later;
  private final Json json = new Json();
  private final Map<UUID, Unsaved> unsaved = new LinkedHashMap<>();
  private Runnable callOff = () -> {};

  UnsavedNotes(ListMemory memory, Later later) {
    this.memory = memory;
    this.later = later;
    memory.get(KEY).ifPresent(this::read);
  }

  private void read(String kept) {
    try {
      unsaved.putAll(json.read(kept, Kept.class).notes());
    } catch (HaidangException e) {
      // Written by another version: begun anew.
    }
  }

  /** What was left unsaved about {@code record}; null for nothing. */
  @Nullable Unsaved of(UUID record) {
    return unsaved.get(record);
  }

  /** What was typed is kept a moment later. */
  void typed(UUID record, Unsaved now) {
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

  /** It is saved now. */
  void saved(UUID record) {
    unsaved.remove(record);
    keep();
  }

  private void keep() {
    memory.put(KEY, json.text(new Kept(unsaved)));
  }
}
