package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.Change;
import org.jspecify.annotations.Nullable;

/** The changes of this workstation that the server has not answered yet. Thread-safe. */
public interface Outbox {

  /**
   * How much waits.
   *
   * @param waiting changes without an answer
   * @param attention changes that want a person: refused, not taken for now, or unanswered for long
   * @param oldest when the oldest waiting one was made; null when none waits
   */
  record Depth(int waiting, int attention, @Nullable Instant oldest) {}

  /**
   * The next changes in the order they were saved, at most {@code max} and at most {@code bytes} of
   * JSON (but at least one), none of them answered.
   */
  List<Change> next(int max, int bytes);

  /**
   * As {@link #next}, but only what was saved after {@code last}, so that it can be made ready
   * while {@code last} is on its way. Nothing while a change is set aside: what waits behind that
   * one may come free meanwhile, and was saved before {@code last}.
   */
  default List<Change> nextAfter(Change last, int max, int bytes) {
    return List.of();
  }

  /** As {@link #next}, in whatever form is at hand. */
  default List<Letter> letters(int max, int bytes) {
    return next(max, bytes).stream().<Letter>map(Letter.Read::new).toList();
  }

  /** As {@link #letters}, but only what was saved after {@code last}. */
  default List<Letter> lettersAfter(Letter last, int max, int bytes) {
    return switch (last) {
      case Letter.Read(var change) ->
          nextAfter(change, max, bytes).stream().<Letter>map(Letter.Read::new).toList();
      case Letter.Written _ -> List.of();
    };
  }

  /**
   * What was saved after {@code last}, less what follows, in its record, one that goes on waiting:
   * {@code last} and those before it are passed over.
   */
  default List<Change> nextPast(Change last, int max, int bytes) {
    return nextAfter(last, max, bytes);
  }

  /** As {@link #nextPast}, in whatever form is at hand. */
  default List<Letter> lettersPast(Letter last, int max, int bytes) {
    return switch (last) {
      case Letter.Read(var change) ->
          nextPast(change, max, bytes).stream().<Letter>map(Letter.Read::new).toList();
      case Letter.Written _ -> List.of();
    };
  }

  /**
   * Takes in the server's answers in one transaction. A change leaves the outbox on its own
   * explicit answer only; an answer for a change that is not there is passed over. A refused change
   * moves to the set-aside list.
   */
  void answered(List<ChangeAnswer> answers);

  /**
   * Sets aside a waiting change that the server fails on while it takes others, with the later ones
   * of its record behind it. It waits again by itself after a while, longer each time, and is then
   * sent alone.
   *
   * @return when it waits again; empty when it was not waiting
   */
  default Optional<Instant> setAside(UUID change) {
    return Optional.empty();
  }

  /**
   * These were sent, and the server answered others but not them: what they follow was lost there
   * and may yet be brought back. They go on waiting; when that lasts, a person is asked.
   */
  default void leftUnanswered(List<UUID> changes) {}

  /** How much waits. */
  Depth depth();

  /**
   * Claims the sender's place, so that one sends at a time whichever programs share the store.
   * Empty when another holds it. Closing gives it back; so does the holder's death.
   */
  Optional<AutoCloseable> claimSending();
}
