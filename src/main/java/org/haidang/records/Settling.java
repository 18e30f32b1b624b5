package org.haidang.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * Ends a disagreement: a person lets one of the values held stand, or writes another; and takes
 * that back. Whatever is done is a change that names what it supersedes, so that history keeps all.
 */
public final class Settling {

  private Settling() {}

  /**
   * What was done, to be taken back.
   *
   * @param change the change that settled
   * @param path the field
   * @param were the values that disagreed there
   */
  public record Settled(Change change, String path, List<HeldValue> were) {
    public Settled {
      were = List.copyOf(were);
    }
  }

  /**
   * The change that lets {@code chosen} stand in {@code path} in place of all the values held there
   * now; a value that nobody here has seen stays in conflict beside it. Empty when nothing
   * disagrees there any more.
   */
  public static Optional<Change> choose(
      Pen pen, Register.Opened opened, String path, HeldValue chosen) {
    return settle(pen, opened, path, chosen.value(), null).map(Settled::change);
  }

  /**
   * As {@link #choose}, with any value.
   *
   * @param value what shall stand; null to empty the field, or to remove the entry with all in it
   * @param reason why, in the person's words; null when they gave none
   */
  public static Optional<Settled> settle(
      Pen pen,
      Register.Opened opened,
      String path,
      @Nullable String value,
      @Nullable String reason) {
    var held = opened.state().conflicts().get(path);
    if (held == null) {
      return Optional.empty();
    }
    var edits = new ArrayList<Edit>();
    edits.add(edit(opened.state(), path, value));
    if (value == null) {
      inside(opened.state(), path).forEach(each -> edits.add(edit(opened.state(), each, null)));
    }
    edits.sort(Comparator.comparing(Edit::path));
    return Optional.of(new Settled(pen.edit(opened, edits, reason), path, held));
  }

  /**
   * The changes that let all the values disagree again that {@code done} settled; none when
   * somebody changed the field since.
   */
  public static List<Change> reopen(
      Pen pen, Register.Opened opened, Settled done, @Nullable String reason) {
    var state = opened.state();
    var stood = edit(done.change(), done.path()).map(Edit::to).orElse(null);
    if (state.erased()
        || state.conflicts().containsKey(done.path())
        || !Objects.equals(state.body().get(done.path()), stood)) {
      return List.of();
    }
    var changes = new ArrayList<Change>();
    // Side by side, not one after the other: what comes after another takes its place. One with a
    // value goes first, since what is removed holds no fields.
    for (var value : sorted(done.were())) {
      var edits = new ArrayList<Edit>();
      edits.add(
          new Edit(done.path(), stood, value.value(), List.of(done.change().id(), value.change())));
      if (changes.isEmpty()) {
        done.change().patch().stream()
            .filter(edit -> !edit.path().equals(done.path()))
            .filter(edit -> Objects.equals(state.body().get(edit.path()), edit.to()))
            .forEach(edit -> edits.add(new Edit(edit.path(), edit.to(), edit.from())));
      }
      edits.sort(Comparator.comparing(Edit::path));
      changes.add(pen.edit(opened, edits, reason));
    }
    return changes;
  }

  private static List<HeldValue> sorted(List<HeldValue> were) {
    return were.stream()
        .sorted(Comparator.comparing((HeldValue held) -> held.value() == null))
        .toList();
  }

  private static Optional<Edit> edit(Change change, String path) {
    return change.patch().stream().filter(edit -> edit.path().equals(path)).findFirst();
  }

  /** Sets a field, in place of all that may be held there. */
  private static Edit edit(RecordState state, String path, @Nullable String value) {
    List<UUID> held =
        state.conflicts().getOrDefault(path, List.of()).stream().map(HeldValue::change).toList();
    return new Edit(path, state.body().get(path), value, held);
  }

  /** The paths that lie in the entry at {@code path}; none of a field. */
  private static List<String> inside(RecordState state, String path) {
    var within = path + "/";
    var paths = new TreeSet<>(state.body().fields().keySet());
    paths.addAll(state.conflicts().keySet());
    return paths.stream().filter(each -> each.startsWith(within)).toList();
  }
}
