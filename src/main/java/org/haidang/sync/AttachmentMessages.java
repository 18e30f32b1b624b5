package org.haidang.sync;

import java.util.List;
import java.util.UUID;

/**
 * The messages about attached files, protocol version 1. The chunks themselves stand in no message:
 * {@code PUT} and {@code GET /v1/attachments/RECORD/HASH/N} carry them as they are, with their
 * SHA-256 in {@code Content-Digest} (RFC 9530).
 */
public final class AttachmentMessages {

  /** At most so many files of one record: twenty pages, photographed one by one. */
  public static final int MOST_OF_A_RECORD = 20;

  private AttachmentMessages() {}

  /**
   * {@code POST /v1/attachments/lacking}: which chunks the server lacks. Whoever asks says with it
   * that the record refers to the file.
   *
   * @param hash of the whole file
   * @param size of the whole file, in bytes
   */
  public record Asked(UUID record, String hash, long size) {}

  /**
   * Its answer.
   *
   * @param generation the life of the server that says so
   * @param chunks those it lacks, ascending; also of a file that it has for another record, since
   *     who knows a hash has not shown yet that they have the file
   * @param whole whether it has all of the file for this record
   */
  public record Lacking(UUID generation, List<Integer> chunks, boolean whole) {
    public Lacking {
      chunks = chunks == null ? List.of() : List.copyOf(chunks);
    }
  }

  /**
   * The answer to a chunk.
   *
   * @param whole whether it was the last one that was lacking
   */
  public record Brought(boolean whole) {}
}
