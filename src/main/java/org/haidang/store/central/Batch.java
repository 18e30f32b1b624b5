package org.haidang.store.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.haidang.access.AccessRules;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.Admission;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.ChangeAnswer.Outcome;
import org.haidang.sync.Merge;
import org.jspecify.annotations.Nullable;

/**
 * The judgement of one push, change by change, before anything of it is written. Knows the records
 * it reaches as they stand, locked, and the changes answered before. For one thread.
 */
final class Batch {

  /** A change that was answered before. */
  record Known(UUID record, ChangeAnswer answer) {}

  /** A change that this batch answers for the first time. */
  record Entry(Change change, ChangeAnswer answer) {}

  /**
   * A record as the batch leaves it.
   *
   * @param workstation where its last change was made
   * @param clean whether that was on the version just before, so that the place has this body
   */
  record Standing(RecordState state, UUID workstation, boolean clean) {}

  /** How a change goes into a record: by {@link Merge}. */
  interface Rule {
    /** As {@link Merge#into}. */
    Merge.Merged into(
        RecordState trunk, Change change, Function<String, @Nullable UUID> lastWriter);
  }

  private final Admission admission;
  private final Rule rule;
  private final UUID generation;
  private final Map<UUID, RecordState> stored;
  private final Map<UUID, Known> known;
  private final BiFunction<UUID, String, UUID> storedWriter;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<UUID, Standing> touched = new LinkedHashMap<>();

  /** Refused ones that are not remembered. */
  private final Set<UUID> judgedAnew = new HashSet<>();

  /**
   * @param stored the records reached that exist
   * @param known the answered ones among the batch's changes and those they follow
   * @param storedWriter for a record and a path, the stored change that set the value there
   */
  Batch(
      Admission admission,
      UUID generation,
      Map<UUID, RecordState> stored,
      Map<UUID, Known> known,
      BiFunction<UUID, String, UUID> storedWriter) {
    this(admission, Merge::into, generation, stored, known, storedWriter);
  }

  /** As the other, merging by {@code rule}. */
  Batch(
      Admission admission,
      Rule rule,
      UUID generation,
      Map<UUID, RecordState> stored,
      Map<UUID, Known> known,
      BiFunction<UUID, String, UUID> storedWriter) {
    this.admission = admission;
    this.rule = rule;
    this.generation = generation;
    this.stored = stored;
    this.known = new HashMap<>(known);
    this.storedWriter = storedWriter;
  }

  /** One that judges nothing, for records that come back from elsewhere. */
  static Batch of(Map<UUID, RecordState> stored) {
    return new Batch(
        new Admission(new AccessRules()), new UUID(0, 0), stored, Map.of(), (_, _) -> null);
  }

  /**
   * Whether a change follows one, or was made on a record, that this database does not know: one
   * that was brought back from a backup may have lost it. Such a change is not answered, so that it
   * waits at its workstation, which brings back what it builds on and then sends it again; a
   * refusal would be remembered for ever. Of an erased record nothing comes back.
   */
  boolean isAheadOfItsPast(Change change) {
    if (trunk(change).erased()) {
      return false;
    }
    var after = change.after();
    return after == null
        ? !begins(change) && !stored.containsKey(change.record())
        : !known.containsKey(after);
  }

  /** Whether it may be the first of its record: such a one names the centre. */
  private static boolean begins(Change change) {
    return change.base() == null
        && change.patch().stream().anyMatch(edit -> edit.path().equals(RecordFields.CENTRE));
  }

  /** Takes in a record as it was decided elsewhere. */
  void put(Standing standing) {
    touched.put(standing.state().id(), standing);
  }

  /** Takes in an answer that was given elsewhere. */
  void put(Entry entry) {
    entries.add(entry);
  }

  /** The answer to the next change of the push. */
  ChangeAnswer take(Change change, Session session) {
    var before = known.get(change.id());
    if (before != null) {
      return before.answer();
    }
    var answer = judge(change, session);
    boolean passing = mayPass(change, answer);
    known.put(change.id(), new Known(change.record(), answer));
    if (passing) {
      judgedAnew.add(change.id());
    } else {
      entries.add(new Entry(change, answer));
    }
    return answer;
  }

  /**
   * Whether what it follows may yet come, as after a restore, or is itself judged anew: then so is
   * it. What follows a change that was refused for good is refused for good, so that the next one
   * has something to follow.
   */
  private boolean mayPass(Change change, ChangeAnswer answer) {
    return ErrorCode.CHANGE_AFTER_UNKNOWN.name().equals(answer.code())
        && (change.after() == null
            || !known.containsKey(change.after())
            || judgedAnew.contains(change.after()));
  }

  private ChangeAnswer judge(Change change, Session session) {
    if (!Storable.is(change)) {
      return refusal(change, ErrorCode.CHANGE_MALFORMED);
    }
    var after = change.after();
    var follows = after == null ? null : known.get(after);
    if (after != null
        && (follows == null
            || !follows.record().equals(change.record())
            || follows.answer().outcome() == Outcome.REFUSED)) {
      boolean erased = trunk(change).erased();
      return refusal(change, erased ? ErrorCode.CHANGE_ERASED : ErrorCode.CHANGE_AFTER_UNKNOWN);
    }
    var trunk = trunk(change);
    var refused = admission.refusal(change, session, trunk);
    if (refused.isPresent()) {
      boolean lost = trunk.version() == null && !begins(change);
      return lost ? refusal(change, ErrorCode.CHANGE_AFTER_UNKNOWN) : refused.get();
    }
    if (trunk.type() != change.type()) {
      return refusal(change, ErrorCode.CHANGE_MALFORMED);
    }
    return takeIn(change, trunk, seen(change, trunk, follows));
  }

  /**
   * Whether the author's body was the trunk's. After a change that was merged it was not, although
   * that change made the version that stands.
   */
  private static boolean seen(Change change, RecordState trunk, @Nullable Known follows) {
    var version = trunk.version();
    if (version == null) {
      return true;
    }
    return follows == null
        ? version.equals(change.base())
        : version.equals(follows.answer().version())
            && follows.answer().outcome() == Outcome.ACCEPTED;
  }

  private ChangeAnswer takeIn(Change change, RecordState trunk, boolean seen) {
    var merged = rule.into(trunk, change, path -> lastWriter(trunk, path));
    var last = trunk.version();
    var version = new Version(generation, last == null ? 1 : last.n() + 1);
    var outcome =
        !merged.conflicts().isEmpty()
            ? Outcome.CONFLICT
            : seen && !merged.aside() ? Outcome.ACCEPTED : Outcome.MERGED;
    var state = merged.state();
    touched.put(
        change.record(),
        new Standing(
            new RecordState(
                state.type(),
                state.id(),
                version,
                state.body(),
                state.conflicts(),
                state.scopes(),
                state.erased()),
            change.workstation(),
            outcome == Outcome.ACCEPTED));
    return new ChangeAnswer(change.id(), outcome, version, merged.conflicts(), null);
  }

  private RecordState trunk(Change change) {
    var standing = touched.get(change.record());
    if (standing != null) {
      return standing.state();
    }
    var state = stored.get(change.record());
    return state != null ? state : RecordState.fresh(change.type(), change.record());
  }

  /**
   * Who set the value that stands. A later change that only tried to empty the field, along with an
   * entry that stayed, did not.
   */
  private UUID lastWriter(RecordState trunk, String path) {
    var standing = trunk.body().get(path);
    for (var entry : entries.reversed()) {
      if (entry.answer().version() != null
          && entry.change().record().equals(trunk.id())
          && sets(entry.change().patch(), path, standing)) {
        return entry.change().id();
      }
    }
    return storedWriter.apply(trunk.id(), path);
  }

  /**
   * Whether one of the edits is of {@code path} and sets it to {@code value}; one that leaves it as
   * it is, as a finalising does, sets nothing.
   */
  static boolean sets(List<Edit> patch, String path, @Nullable String value) {
    return patch.stream()
        .filter(edit -> edit.path().equals(path))
        .filter(edit -> !edit.supersedes().isEmpty() || !Objects.equals(edit.from(), edit.to()))
        .anyMatch(edit -> Objects.equals(edit.to(), value));
  }

  private static ChangeAnswer refusal(Change change, ErrorCode code) {
    return ChangeAnswer.refused(change.id(), code.name(), List.of());
  }

  /** The changes answered for the first time, in the order of the push. */
  List<Entry> entries() {
    return entries;
  }

  /** The records changed, in the order they first were. */
  Map<UUID, Standing> touched() {
    return touched;
  }

  /** The record as it was before the batch; empty when it is new. */
  Optional<RecordState> before(UUID record) {
    return Optional.ofNullable(stored.get(record));
  }
}
