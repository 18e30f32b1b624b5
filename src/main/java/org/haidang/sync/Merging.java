package org.haidang.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.model.Scopes;
import org.haidang.model.Severity;
import org.haidang.referrals.Course;
import org.haidang.referrals.Step;
import org.jspecify.annotations.Nullable;

/** One run of {@link Merge}. Used once, by one thread. */
final class Merging {

  /** What follows from the steps of a referral. */
  private static final Set<String> FOLLOWING = Set.of(RecordFields.STATE, RecordFields.DUE);

  private final RecordState trunk;
  private final Change change;
  private final Function<String, @Nullable UUID> lastWriter;
  private final SortedMap<String, String> body;
  private final SortedMap<String, List<HeldValue>> held;
  private final Set<String> disagreeing = new LinkedHashSet<>();

  Merging(RecordState trunk, Change change, Function<String, @Nullable UUID> lastWriter) {
    this.trunk = trunk;
    this.change = change;
    this.lastWriter = lastWriter;
    body = new TreeMap<>(trunk.body().fields());
    held = new TreeMap<>(trunk.conflicts());
  }

  Merge.Merged merged() {
    var staying = new HashSet<String>();
    for (Edit edit : change.patch()) {
      if (removesUnseen(edit)) {
        staying.add(edit.path());
        var place = body.get(edit.path());
        // Its place is not what the removal was made on: it stays, and the removal beside it.
        hold(edit, value -> value.value() == null && madeOn(edit, value));
        show(edit.path(), place);
      }
    }
    boolean stepped = steps();
    for (Edit edit : change.patch()) {
      if (stepped && FOLLOWING.contains(edit.path())) {
        continue;
      }
      if (!staying.contains(edit.path()) && !emptiesIn(staying, edit)) {
        take(edit);
      }
    }
    change.patch().stream().filter(edit -> edit.to() != null).forEach(this::bringBackEntries);
    if (stepped) {
      standBySteps();
    }
    var merged = new Body(body);
    var scopes = new TreeSet<>(Scopes.of(merged));
    var state =
        new RecordState(trunk.type(), trunk.id(), trunk.version(), merged, held, scopes, false);
    return new Merge.Merged(state, new ArrayList<>(disagreeing));
  }

  /** Whether the change is of a referral and makes a step. */
  private boolean steps() {
    return trunk.type() == RecordType.REFERRAL
        && change.patch().stream().anyMatch(edit -> edit.path().startsWith(Step.PATH));
  }

  /**
   * A referral stands where the steps of all together lead, whatever their order. Where they lead
   * apart, each state is held with the change that made its step.
   */
  private void standBySteps() {
    var course = Course.of(new Body(body));
    course.state().ifPresent(state -> show(RecordFields.STATE, state.stored()));
    show(RecordFields.DUE, course.due().map(Instant::toString).orElse(null));
    held.remove(RecordFields.DUE);
    var were = held.getOrDefault(RecordFields.STATE, List.of());
    held.remove(RecordFields.STATE);
    if (!course.disputed()) {
      return;
    }
    var values = new ArrayList<HeldValue>();
    for (var head : course.heads()) {
      var own = !trunk.body().fields().containsKey(head.path());
      var writer = own ? change.id() : lastWriter.apply(head.path());
      if (writer != null) {
        values.add(new HeldValue(writer, head.to().stored()));
      } else {
        were.stream().filter(was -> head.to().stored().equals(was.value())).forEach(values::add);
      }
      if (own) {
        disagreeing.add(RecordFields.STATE);
      }
    }
    // In the order they were taken in: those that stood before come first.
    values.sort(Comparator.comparingInt(value -> place(were, value)));
    var distinct = List.copyOf(new LinkedHashSet<>(values));
    if (distinct.stream().map(HeldValue::value).distinct().count() > 1) {
      held.put(RecordFields.STATE, distinct);
    }
  }

  private static int place(List<HeldValue> were, HeldValue value) {
    int at = were.indexOf(value);
    return at < 0 ? were.size() : at;
  }

  private void take(Edit edit) {
    var path = edit.path();
    boolean contested = held.containsKey(path);
    if (!contested && Objects.equals(body.get(path), edit.to())) {
      return;
    }
    boolean seen = edit.supersedes().isEmpty() && Objects.equals(body.get(path), edit.from());
    if (contested || !seen) {
      hold(edit, value -> madeOn(edit, value));
    } else {
      show(path, edit.to());
    }
  }

  /** Puts the edit's value in place of those it takes out, and shows it. */
  private void hold(Edit edit, Predicate<HeldValue> takenOut) {
    var path = edit.path();
    var left = new ArrayList<>(standing(path));
    boolean already = left.stream().anyMatch(value -> value.change().equals(change.id()));
    left.removeIf(takenOut);
    if (!already) {
      left.add(new HeldValue(change.id(), edit.to()));
    }
    var values = new LinkedHashSet<@Nullable String>();
    left.forEach(value -> values.add(value.value()));
    if (values.size() > 1) {
      held.put(path, List.copyOf(left));
    } else {
      held.remove(path);
    }
    var gravest = values.size() > 1 ? Severity.gravest(left) : Optional.<String>empty();
    if (gravest.isPresent()) {
      show(path, gravest.get());
    } else if (!already) {
      show(path, edit.to());
    } else if (!values.contains(body.get(path))) {
      show(path, left.getLast().value());
    }
    if (!already && values.size() > 1) {
      disagreeing.add(path);
    }
  }

  private void show(String path, @Nullable String value) {
    if (value == null) {
      body.remove(path);
    } else {
      body.put(path, value);
    }
  }

  private List<HeldValue> standing(String path) {
    var values = held.get(path);
    if (values != null) {
      return values;
    }
    var writer = lastWriter.apply(path);
    return writer == null ? List.of() : List.of(new HeldValue(writer, body.get(path)));
  }

  private boolean madeOn(Edit edit, HeldValue value) {
    return value.change().equals(change.after())
        || (edit.supersedes().isEmpty()
            ? Objects.equals(value.value(), edit.from())
            : edit.supersedes().contains(value.change()));
  }

  /** Whether the edit removes an entry in which something stands that its author had not seen. */
  private boolean removesUnseen(Edit edit) {
    if (edit.to() != null || !Entries.isEntry(edit.path()) || !body.containsKey(edit.path())) {
      return false;
    }
    Map<String, Edit> edits = new HashMap<>();
    change.patch().forEach(each -> edits.put(each.path(), each));
    var inside = edit.path() + "/";
    var paths = new TreeSet<>(body.keySet());
    paths.addAll(held.keySet());
    return paths.tailSet(inside).stream()
        .takeWhile(path -> path.startsWith(inside))
        .anyMatch(path -> !seen(path, edits.get(path)));
  }

  private boolean seen(String path, @Nullable Edit edit) {
    if (edit == null) {
      return false;
    }
    return held.containsKey(path)
        ? standing(path).stream().allMatch(value -> madeOn(edit, value))
        : Objects.equals(body.get(path), edit.from());
  }

  private static boolean emptiesIn(Set<String> staying, Edit edit) {
    return edit.to() == null && Entries.around(edit.path()).stream().anyMatch(staying::contains);
  }

  /** A field with a value must not lie in an entry that is gone: nobody would see it. */
  private void bringBackEntries(Edit edit) {
    for (var entry : Entries.around(edit.path())) {
      if (!body.containsKey(entry)) {
        var place = String.valueOf(1 + places(entry));
        hold(new Edit(entry, null, place), value -> false);
        show(entry, place);
      }
    }
  }

  /** How many entries the repeat of {@code entry} has. */
  private long places(String entry) {
    var repeat = entry.substring(0, entry.lastIndexOf('/') + 1);
    return body.keySet().stream()
        .filter(path -> path.startsWith(repeat) && path.indexOf('/', repeat.length()) < 0)
        .count();
  }
}
