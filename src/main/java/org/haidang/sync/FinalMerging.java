package org.haidang.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.Finality;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A change of a contact that is finalised, or that finalises it, reopens it or decides on what is
 * proposed; what is left of it goes in by {@link Merging}. Used once, by one thread.
 *
 * <p>A finalised report shows what all who finalised it had seen; whatever one of them had not seen
 * is a proposed amendment. For that a finalising vouches for each field it saw, by an edit that
 * leaves it as it is. So it is the same whether an edit that was made apart comes before the
 * finalising or after it.
 */
final class FinalMerging {

  private final RecordState trunk;
  private final Change change;
  private final Function<String, @Nullable UUID> lastWriter;
  private final boolean wasFinal;
  private final SortedMap<String, String> body;
  private final SortedMap<String, List<HeldValue>> held;
  private final List<Edit> rest = new ArrayList<>();
  private boolean aside;

  private FinalMerging(
      RecordState trunk, Change change, Function<String, @Nullable UUID> lastWriter) {
    this.trunk = trunk;
    this.change = change;
    this.lastWriter = lastWriter;
    wasFinal = Finality.isFinal(trunk.body());
    body = new TreeMap<>(trunk.body().fields());
    held = new TreeMap<>(trunk.conflicts());
  }

  /** Whether these rules have a say. */
  static boolean concerns(RecordState trunk, Change change) {
    return trunk.type() == RecordType.CONTACT
        && (Finality.isFinal(trunk.body())
            || change.patch().stream().anyMatch(edit -> Finality.arranges(edit.path())));
  }

  static Merge.Merged merged(
      RecordState trunk, Change change, Function<String, @Nullable UUID> lastWriter) {
    return new FinalMerging(trunk, change, lastWriter).merged();
  }

  private Merge.Merged merged() {
    var decided = new AmendmentDecisions(body, change);
    boolean finalises = false;
    for (var edit : change.patch()) {
      var path = edit.path();
      if (path.startsWith(RecordFields.AMENDMENT)) {
        aside |= decided.take(edit);
      } else if (path.startsWith(RecordFields.FINAL)) {
        finalises |= edit.to() != null;
        set(path, edit.to());
      }
    }
    if (finalises) {
      new Vouching().vouch();
    }
    var proposing = new Proposing(body, change);
    for (var edit : change.patch()) {
      var path = edit.path();
      boolean vouched = finalises && Objects.equals(edit.from(), edit.to());
      if (Finality.arranges(path) || vouched) {
        continue;
      }
      if (decided.covers(path)) {
        content(decided, edit);
      } else if (wasFinal && Finality.isContent(path) && !settles(edit)) {
        aside |= proposing.propose(edit);
      } else {
        rest.add(edit);
      }
    }
    var amended =
        new RecordState(
            trunk.type(),
            trunk.id(),
            trunk.version(),
            new Body(body),
            held,
            trunk.scopes(),
            trunk.erased());
    var merged = new Merging(amended, change.withPatch(rest), lastWriter).merged();
    return new Merge.Merged(merged.state(), merged.conflicts(), aside);
  }

  /** What a decision does to the report itself. */
  private void content(AmendmentDecisions decided, Edit edit) {
    switch (decided.effect(edit.path())) {
      case TAKEN -> {
        if (!Objects.equals(edit.from(), edit.to())) {
          rest.add(edit);
        }
      }
      case PASSED_OVER -> aside |= !Objects.equals(body.get(edit.path()), edit.to());
      case OPENED_AGAIN -> {
        // Somebody accepted what somebody else declined: the report says what it said before.
        aside = true;
        if (decided.isProposed(edit.path(), body.get(edit.path()))) {
          set(edit.path(), edit.from());
        }
      }
    }
  }

  /** Accepted amendments of one field may disagree: that is settled as in any record. */
  private boolean settles(Edit edit) {
    return !edit.supersedes().isEmpty() && held.containsKey(edit.path());
  }

  private void set(String path, @Nullable String value) {
    if (value == null) {
      body.remove(path);
    } else {
      body.put(path, value);
    }
  }

  /** Puts aside what the one who finalises had not seen. */
  private final class Vouching {

    private final Map<String, String> vouched = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> accepted = new HashSet<>();

    Vouching() {
      for (var edit : change.patch()) {
        var to = edit.to();
        if (Finality.isContent(edit.path()) && to != null && to.equals(edit.from())) {
          vouched.put(edit.path(), to);
        }
      }
      for (var amendment : Amendment.in(trunk.body())) {
        amendment
            .fields()
            .forEach(
                (path, proposed) -> {
                  var key = key(path, proposed.value());
                  if (proposed.isOpen()) {
                    open.add(key);
                  } else if (proposed.standing() == Amendment.Standing.ACCEPTED) {
                    accepted.add(key);
                  }
                });
      }
    }

    private static String key(String path, @Nullable String value) {
      return value == null ? path : path + "=" + value;
    }

    void vouch() {
      var paths = new TreeSet<String>(vouched.keySet());
      paths.addAll(trunk.body().fields().keySet());
      paths.addAll(trunk.conflicts().keySet());
      for (var path : paths) {
        if (Finality.isContent(path)) {
          vouch(path, vouched.get(path));
        }
      }
    }

    private void vouch(String path, @Nullable String seen) {
      var values = trunk.conflicts().get(path);
      var stands = trunk.body().get(path);
      if (values != null && !wasFinal) {
        held.remove(path);
        values.forEach(value -> put(value.change(), path, value.value(), seen));
        show(path, seen);
      } else if (values == null && !Objects.equals(stands, seen) && !isKnown(path, stands, seen)) {
        var writer = lastWriter.apply(path);
        if (writer != null) {
          put(writer, path, stands, seen);
        }
        show(path, seen);
      }
    }

    /**
     * Of a report that is finalised already: what was proposed in it is not proposed anew because
     * another had seen it, and what was accepted was accepted.
     */
    private boolean isKnown(String path, @Nullable String stands, @Nullable String seen) {
      return wasFinal
          && (path.equals(ContactFields.ENDED)
              || open.contains(key(path, seen))
              || accepted.contains(key(path, stands)));
    }

    private void show(String path, @Nullable String seen) {
      aside = true;
      set(path, seen);
    }

    private void put(UUID writer, String path, @Nullable String value, @Nullable String seen) {
      boolean place = Entries.isEntry(path) && value != null && seen != null;
      boolean withEntry =
          value == null
              && Entries.around(path).stream()
                  .anyMatch(entry -> vouched.containsKey(entry) && trunk.body().get(entry) == null);
      if (path.equals(ContactFields.ENDED)
          || Objects.equals(value, seen)
          || place
          || withEntry
          || writer.equals(change.id())) {
        return;
      }
      Proposing.put(body, writer, path, value);
    }
  }
}
