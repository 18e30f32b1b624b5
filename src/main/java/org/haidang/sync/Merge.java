package org.haidang.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;

/**
 * Field-level three-way merge: the value its author saw, the value its author set, the value that
 * stands. Pure; the server uses it to take a change in, the workstation to show its own changes on
 * top of what the server sent.
 *
 * <p>Different fields: both stay. Same field, same value: nothing. Same field, different values:
 * the field holds both, the later in feed order is shown, until a change names what it supersedes.
 */
public final class Merge {

  private Merge() {}

  /**
   * The record with a change in it.
   *
   * @param state the record, its version as before: giving out versions is the server's affair
   * @param conflicts the fields in which this change disagrees with another's value
   */
  public record Merged(RecordState state, List<String> conflicts) {
    public Merged {
      conflicts = List.copyOf(conflicts);
    }
  }

  /**
   * Puts {@code change} on {@code trunk}.
   *
   * @param lastWriter for a path, the change that set the value the trunk shows there; asked only
   *     when values disagree
   */
  public static Merged into(RecordState trunk, Change change, Function<String, UUID> lastWriter) {
    var body = new TreeMap<>(trunk.body().fields());
    var held = new TreeMap<>(trunk.conflicts());
    var disagreeing = new ArrayList<String>();
    for (Edit edit : change.patch()) {
      var path = edit.path();
      var now = body.get(path);
      var values = new ArrayList<>(held.getOrDefault(path, List.of()));
      values.removeIf(
          value ->
              edit.supersedes().contains(value.change()) || value.change().equals(change.after()));
      if (Objects.equals(now, edit.to()) && !held.containsKey(path)) {
        continue;
      }
      boolean seen = Objects.equals(now, edit.from()) || Objects.equals(now, edit.to());
      if (held.containsKey(path) ? values.isEmpty() : seen) {
        held.remove(path);
      } else {
        if (!held.containsKey(path)) {
          values.add(new HeldValue(lastWriter.apply(path), now));
        }
        values.add(new HeldValue(change.id(), edit.to()));
        if (values.stream().map(HeldValue::value).distinct().count() > 1) {
          held.put(path, List.copyOf(values));
          disagreeing.add(path);
        } else {
          held.remove(path);
        }
      }
      if (edit.to() == null) {
        body.remove(path);
      } else {
        body.put(path, edit.to());
      }
    }
    var merged = new org.haidang.model.Body(body);
    var scopes = new java.util.TreeSet<>(Scopes.of(merged));
    return new Merged(
        new RecordState(
            trunk.type(), trunk.id(), trunk.version(), merged, held, scopes, trunk.erased()),
        disagreeing);
  }
}
