package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * The changes that wait for a person: the server did not take them, or leaves them unanswered
 * because what they follow was lost there and nobody brings it back. Thread-safe; blocks.
 */
public interface SetAside {

  /**
   * A change that waits for a person.
   *
   * @param madeAt when it was saved, by this computer's clock
   * @param code an error code's name; {@code CHANGE_GROUND_MISSING} where the server never answered
   * @param paths the fields it set
   * @param again when it is tried again by itself; null when it is not
   * @param exported when it was last written to a file; null when it never was
   */
  record Entry(
      UUID change,
      RecordType type,
      UUID record,
      String author,
      Instant madeAt,
      String code,
      List<String> paths,
      @Nullable Instant again,
      @Nullable Instant exported) {
    public Entry {
      paths = List.copyOf(paths);
    }
  }

  /**
   * A change whole, with why it is not at the server.
   *
   * @param code an error code's name
   */
  record Told(Change change, String code) {}

  /**
   * A change somebody let go of.
   *
   * @param code why it was not at the server
   * @param reason why it was let go, in their words
   * @param login who let it go
   */
  record LetGo(Change change, String code, String reason, String login, Instant at) {}

  /** All of them, the latest first. */
  List<Entry> all();

  /**
   * Lets a change wait to be sent again. The server remembers what it refused by the change's id:
   * one that was refused goes under another.
   *
   * @return false when it was not set aside any more
   */
  boolean retry(UUID change, UUID fresh);

  /** What those of {@code changes} that still wait for a person say, whole. Personal. */
  List<Told> told(List<UUID> changes);

  /** Notes that these were written to a file just now. */
  void exported(List<UUID> changes);

  /**
   * Asks nobody about a change without an answer for a day; it is sent as before.
   *
   * @return false when it did not wait for what it follows any more
   */
  boolean waitOn(UUID change);

  /**
   * Takes a change out of what is to be sent and of what the record shows, and keeps it as history.
   * Where it made the record, all that was saved on top of it goes with it. One the server has
   * taken in meanwhile without a word stays there and comes back with the record.
   *
   * @param login who lets it go
   * @param reason why, in their words
   * @return what went; empty when it did not wait for a person any more
   */
  List<UUID> letGo(UUID change, String login, String reason);

  /** What was let go of, the latest first; at most a thousand. */
  List<LetGo> letGo();
}
