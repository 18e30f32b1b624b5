package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a server that was brought back to an older state and its workstations say to each other, so
 * that nothing it had acknowledged is missing in the end (sync rules, 7).
 */
public final class RestoreMessages {

  /** At most this many records and this many changes are asked about at once. */
  public static final int MAX_ASKED = 2000;

  /** At most this many records and this many changes are brought at once. */
  public static final int MAX_BROUGHT = 200;

  /** At most this many bytes of JSON bring something, before compression. */
  public static final int MAX_BYTES = 4 << 20;

  private RestoreMessages() {}

  /**
   * One life of the server's database.
   *
   * @param number from 1
   * @param parent the life before it; null for the first
   * @param fork for each scope the last position it shares with its parent; empty for the first
   * @param cause why it began: COMMAND, MARK or CURSOR; null for the first
   */
  public record Life(
      int number,
      UUID id,
      @Nullable UUID parent,
      SortedMap<String, Long> fork,
      @Nullable String cause,
      Instant startedAt) {}

  /** {@code GET /v1/lives}: the lives of the database, the present one last. */
  public record Lives(List<Life> lives) {}

  /** A record as this workstation has it from the server. */
  public record Head(UUID record, Version version) {}

  /**
   * {@code POST /v1/restored/ask}: which of this the server has not.
   *
   * @param changes changes of this workstation that were taken in, by their ids
   */
  public record Ask(List<Head> heads, List<UUID> changes) {}

  /** Its answer: what to bring, in the order asked. */
  public record Wanted(List<UUID> records, List<UUID> changes) {}

  /**
   * A change of this workstation that an earlier life took in.
   *
   * @param version what the record's version was then
   */
  public record Returned(Change change, Version version) {}

  /** {@code POST /v1/restored}: what the server wanted. */
  public record Bringing(List<RecordState> records, List<Returned> changes) {}

  /**
   * Its answer.
   *
   * @param records how many of the records the server now has that it had not
   * @param changes how many of the changes it knows again
   */
  public record Brought(int records, int changes) {}
}
