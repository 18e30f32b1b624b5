package org.haidang.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Place;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Amendment.Standing;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.jspecify.annotations.Nullable;

/**
 * What a change decides about proposed amendments. A decision goes from open to accepted or
 * declined, or is taken back. Where two decide apart, the same twice is the same, and what one
 * accepts and another declines is open again, whichever came first. Used once.
 */
final class AmendmentDecisions {

  /** What a decision does to the field it is about. */
  enum Effect {
    /** It does what it says. */
    TAKEN,
    /** Nothing: somebody decided so before, or otherwise since. */
    PASSED_OVER,
    /** The decision before it and this one undo each other. */
    OPENED_AGAIN
  }

  private final Map<String, String> body;
  private final Change change;
  private final Map<String, Effect> effects = new HashMap<>();
  private final Map<String, Proposed> values = new HashMap<>();

  /** Reads the decisions of {@code change} on what {@code body}, which is written to, holds. */
  AmendmentDecisions(Map<String, String> body, Change change) {
    this.body = body;
    this.change = change;
  }

  /**
   * Takes in an edit of an amendment's field.
   *
   * @return whether it stands otherwise than its author sees
   */
  boolean take(Edit edit) {
    var place = Place.of(edit.path());
    if (place == null || place.change().equals(change.id())) {
      // One's own, new: it stands as it is until somebody decides. After a restore a decision on it
      // may come back first; that its author asked for it is known to the author alone.
      var to = edit.to();
      if (to != null && place == null) {
        body.put(edit.path(), to);
      } else if (to != null) {
        body.putIfAbsent(edit.path(), to);
      }
      return false;
    }
    var from = Proposed.of(edit.from());
    var to = Proposed.of(edit.to());
    var stands = Proposed.of(body.get(edit.path()));
    var effect = effect(from, to, stands);
    effects.put(place.path(), effect);
    if (to != null) {
      values.put(place.path(), to);
    }
    if (effect == Effect.TAKEN && to != null) {
      body.putIfAbsent(Amendment.at(place.change()), Amendment.Made.APART.stored());
      body.put(edit.path(), to.stored());
    } else if (effect == Effect.OPENED_AGAIN && stands != null) {
      body.put(edit.path(), Proposed.open(stands.value()).stored());
    } else if (to != null && stands != null && to.standing() == stands.standing()) {
      // Both decided the same: the earlier of the two, whichever came first.
      var earlier = to.stored().compareTo(stands.stored()) < 0 ? to : stands;
      body.put(edit.path(), earlier.stored());
    }
    return !Objects.equals(body.get(edit.path()), edit.to());
  }

  private static Effect effect(
      @Nullable Proposed from, @Nullable Proposed to, @Nullable Proposed stands) {
    if (to == null || (stands != null && stands.equals(to))) {
      return Effect.PASSED_OVER;
    }
    // What its author held for open may have given way to a later change of the same person.
    if (stands == null || stands.equals(from)) {
      return Effect.TAKEN;
    }
    boolean against =
        !to.isOpen() && !stands.isOpen() && to.standing() != stands.standing() && isOpen(from);
    return against ? Effect.OPENED_AGAIN : Effect.PASSED_OVER;
  }

  private static boolean isOpen(@Nullable Proposed from) {
    return from != null && from.standing() == Standing.OPEN;
  }

  /** Whether the change decides about {@code path}, or about an entry it lies in. */
  boolean covers(String path) {
    return about(path) != null;
  }

  /** What becomes of the edit of {@code path}, which is covered. */
  Effect effect(String path) {
    return Objects.requireNonNull(effects.get(about(path)));
  }

  /** Whether {@code value} is what was proposed for {@code path}, or lies in what was. */
  boolean isProposed(String path, @Nullable String value) {
    var proposed = values.get(path);
    return proposed == null || Objects.equals(proposed.value(), value);
  }

  private @Nullable String about(String path) {
    if (effects.containsKey(path)) {
      return path;
    }
    return Entries.around(path).stream().filter(effects::containsKey).findFirst().orElse(null);
  }
}
