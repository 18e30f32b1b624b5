package org.haidang.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.platform.HaidangException;

/**
 * Takes back what was just saved, by further changes: history keeps both. A field that somebody
 * changed since stays as they left it, and a record that was made stays made. Thread-safe; blocks
 * on the disk.
 */
public final class Undo {

  private final Register register;
  private final Pen pen;

  /** Takes back in {@code register}, in the name of {@code pen}. */
  public Undo(Register register, Pen pen) {
    this.register = register;
    this.pen = pen;
  }

  /**
   * What came of it.
   *
   * @param changes what was saved to take it back; taking these back does it again
   * @param left how many fields stayed as they are: changed since, or of a record that was made
   */
  public record Undone(List<Change> changes, int left) {
    public Undone {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Takes {@code done} back, all of it in one transaction.
   *
   * @throws HaidangException when nothing was saved
   */
  public Undone undo(List<Change> done) {
    var bodies = new LinkedHashMap<UUID, Body>();
    var opened = new HashMap<UUID, Register.Opened>();
    int left = 0;
    for (var change : done.reversed()) {
      var now = opened.get(change.record());
      if (now == null) {
        now = register.open(change.record()).orElse(null);
        if (now == null) {
          left += change.patch().size();
          continue;
        }
        opened.put(change.record(), now);
      }
      var body = bodies.getOrDefault(change.record(), now.state().body());
      if (makes(change)) {
        left++;
        continue;
      }
      for (Edit edit : change.patch()) {
        if (Objects.equals(body.get(edit.path()), edit.to())) {
          body = body.with(edit.path(), edit.from());
        } else {
          left++;
        }
      }
      bodies.put(change.record(), body);
    }
    var changes = new ArrayList<Change>();
    bodies.forEach(
        (record, body) -> {
          var change = pen.change(Objects.requireNonNull(opened.get(record)), body, null);
          if (!change.patch().isEmpty()) {
            changes.add(change);
          }
        });
    if (!changes.isEmpty()) {
      register.save(changes);
    }
    return new Undone(changes, left);
  }

  private static boolean makes(Change change) {
    return change.base() == null
        && change.after() == null
        && change.patch().stream().anyMatch(edit -> edit.path().equals(RecordFields.MADE));
  }
}
