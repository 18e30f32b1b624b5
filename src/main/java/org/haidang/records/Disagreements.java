package org.haidang.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.RecordState;

/**
 * The records on this computer in which people wrote without knowing of each other: different
 * things in the same field, or something in different fields. Thread-safe; blocks on the disk.
 */
public interface Disagreements {

  /**
   * A record, and how it came to stand as it does.
   *
   * @param row what lists show of it
   * @param state as it stands here
   * @param steps those known here, in the order the server took them in; then what it has not
   *     answered
   */
  record Disputed(Register.Row row, RecordState state, List<Made> steps) {
    public Disputed {
      steps = List.copyOf(steps);
    }
  }

  /** Every record in which values disagree, the latest first. */
  List<Disputed> disputed();

  /** The record with this id and its steps; empty when it is not here. */
  Optional<Disputed> find(UUID record);

  /**
   * Every record in which {@code login} has not yet seen what was changed apart, the latest first,
   * at most {@code limit}.
   */
  List<Disputed> apart(String login, int limit);

  /** {@code login} has seen the steps of a record up to its version {@code n}. */
  void tick(UUID record, String login, long n);

  /** How far {@code login} has seen the steps of a record; 0 when not at all. */
  long ticked(UUID record, String login);

  /** {@code login} has not seen the steps of a record after version {@code n}. */
  void untick(UUID record, String login, long n);

  /** Runs {@code changed}, on any thread, after records or their places changed, until closed. */
  AutoCloseable listen(Runnable changed);
}
