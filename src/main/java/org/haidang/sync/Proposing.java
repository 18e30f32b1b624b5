package org.haidang.sync;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Amendment;
import org.haidang.model.Amendment.Proposed;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.jspecify.annotations.Nullable;

/** Holds beside a finalised report what a change would have set in it. Used once. */
final class Proposing {

  private final Map<String, String> body;
  private final Change change;

  /** Proposes what {@code change} sets in {@code body}, which is written to. */
  Proposing(Map<String, String> body, Change change) {
    this.body = body;
    this.change = change;
  }

  /**
   * Proposes one edit of what the report says.
   *
   * @return whether the report does not say what its author sees
   */
  boolean propose(Edit edit) {
    var path = edit.path();
    var stands = body.get(path);
    boolean same = Objects.equals(stands, edit.to());
    if (path.equals(ContactFields.ENDED)) {
      // When it was saved: nobody proposes that.
      return !same;
    }
    boolean taken = takesOut(edit, stands);
    if (!same && !isPlace(edit, stands) && !goesWithEntry(edit) && !isProposed(edit)) {
      put(body, change.id(), path, edit.to());
    }
    return taken || !same;
  }

  /**
   * Holds {@code value} as what {@code writer} proposes for {@code path}; once decided it stays.
   */
  static void put(Map<String, String> body, UUID writer, String path, @Nullable String value) {
    body.putIfAbsent(Amendment.at(writer), Amendment.Made.APART.stored());
    var at = Amendment.at(writer, path);
    var was = Proposed.of(body.get(at));
    if (was == null || was.isOpen()) {
      body.put(at, Proposed.open(value).stored());
    }
  }

  /**
   * What the edit was made on, and that is proposed itself, gives way to it: its author saw a value
   * that the report does not say.
   */
  private boolean takesOut(Edit edit, @Nullable String stands) {
    boolean taken = false;
    if (Objects.equals(edit.from(), stands)) {
      return false;
    }
    for (var amendment : Amendment.in(new Body(new TreeMap<>(body)))) {
      var proposed = amendment.fields().get(edit.path());
      if (proposed == null || !proposed.isOpen() || amendment.change().equals(change.id())) {
        continue;
      }
      boolean madeOn = Objects.equals(edit.from(), proposed.value());
      if (madeOn && amendment.made() == Amendment.Made.APART) {
        taken = true;
        body.remove(Amendment.at(amendment.change(), edit.path()));
        if (amendment.fields().size() == 1) {
          body.remove(Amendment.at(amendment.change()));
        }
      }
    }
    return taken;
  }

  /** Whether somebody else proposes the same: written twice is written once. */
  private boolean isProposed(Edit edit) {
    return Amendment.in(new Body(new TreeMap<>(body))).stream()
        .filter(each -> !each.change().equals(change.id()))
        .map(each -> each.fields().get(edit.path()))
        .anyMatch(each -> each != null && each.isOpen() && Objects.equals(each.value(), edit.to()));
  }

  /** The place of an entry among the others is no answer. */
  private static boolean isPlace(Edit edit, @Nullable String stands) {
    return Entries.isEntry(edit.path()) && edit.to() != null && stands != null;
  }

  /** Emptied along with its entry: that the entry goes says it all. */
  private boolean goesWithEntry(Edit edit) {
    return edit.to() == null
        && change.patch().stream()
            .anyMatch(each -> each.to() == null && edit.path().startsWith(each.path() + "/"));
  }
}
