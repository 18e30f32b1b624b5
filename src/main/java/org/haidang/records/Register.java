package org.haidang.records;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** The records on this computer, of every kind. Thread-safe; every call blocks on the disk. */
public interface Register {

  /**
   * One row of a list.
   *
   * @param entry what the list shows, without its words
   * @param place where the record is
   */
  record Row(UUID id, RecordType type, IndexEntry entry, Place place) {}

  /**
   * A row of what points at a record.
   *
   * @param role what that record is to it, see {@link org.haidang.model.Links}
   */
  record Linked(Row row, String role) {}

  /**
   * A record, and what was done to it here.
   *
   * @param latest this computer's last change of it that the server has not yet answered or whose
   *     result has not come back; null when there is none. The next change comes {@code after} it.
   */
  record Opened(RecordState state, Place place, @Nullable UUID latest) {}

  /**
   * One step in the history of a record, made on whatever computer.
   *
   * @param change the change
   * @param author login of who made it
   * @param at when, by that computer's clock: shown, never used to order
   * @param workstation where
   * @param paths the fields it set
   * @param reason why, where a rule asked for it
   */
  record Step(
      UUID change,
      String author,
      Instant at,
      UUID workstation,
      List<String> paths,
      @Nullable String reason) {
    public Step {
      paths = List.copyOf(paths);
    }
  }

  /**
   * Which rows, of one kind, in which order.
   *
   * @param states those in one of these states; empty for all
   * @param who those of this account; null for anybody's
   * @param centre those that this centre has, its own and those shared with it; null for all here
   * @param order in which order
   */
  record Asked(
      RecordType type,
      Set<String> states,
      @Nullable String who,
      @Nullable String centre,
      Order order) {
    public Asked {
      states = Set.copyOf(states);
    }

    /** All of {@code type}, the latest first. */
    public static Asked all(RecordType type) {
      return new Asked(type, Set.of(), null, null, Order.LATEST_FIRST);
    }
  }

  /** The order of a list. */
  enum Order {
    /** By when it began, the latest first. */
    LATEST_FIRST,
    /** By urgency, then by when it falls due, the earliest first; what never does comes last. */
    DUE_FIRST
  }

  /**
   * A list as it stood when it was asked for: how long it is, and any part of it. Parts are read
   * when asked; a row that was removed meanwhile is left out of its part.
   */
  interface Listing {
    /** How many rows. */
    int size();

    /** At most {@code count} rows from {@code from}, counted from 0. */
    List<Row> rows(int from, int count);
  }

  /**
   * Saves changes of any records in one durable transaction, all or none, in their order: each
   * change, the record with it, its rows for lists and search, its place in the outbox. What was
   * saved before is passed over.
   *
   * @throws HaidangException when nothing was saved
   */
  void save(List<Change> changes);

  /** One record as it stands here; empty when it is not on this computer. */
  Optional<Opened> open(UUID id);

  /** What points at {@code target}, of these kinds, the latest first, at most {@code limit}. */
  List<Linked> linked(UUID target, Set<RecordType> types, int limit);

  /** How many records of {@code type} point at {@code target}. */
  int linkedCount(UUID target, RecordType type);

  /** The rows asked for. */
  Listing list(Asked asked);

  /** The rows of these records, in whatever order; what is not here is left out. */
  List<Row> rows(Collection<UUID> ids);

  /** The records that share one of {@code keys}, see {@link IndexEntry#keys}, at most limit. */
  List<Row> sharing(Collection<String> keys, Set<RecordType> types, int limit);

  /**
   * The records of these kinds at which a person must look, because values disagree or the server
   * refused a change, the latest first, at most {@code limit}.
   */
  List<Row> attention(Set<RecordType> types, int limit);

  /**
   * What was done to a record, the earliest first: what was saved here, and what the server told of
   * others.
   */
  List<Step> history(UUID id);

  /** Runs {@code changed}, on any thread, after records or their places changed, until closed. */
  AutoCloseable listen(Runnable changed);
}
