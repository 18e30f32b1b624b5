package org.haidang.store.local;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Lets go of attached files that nobody refers to any more. Within a transaction. */
final class UnclaimedFiles {

  /** What was laid beside a report that is nowhere any more stays so long, should it come back. */
  private static final Duration UNCLAIMED = Duration.ofDays(7);

  private UnclaimedFiles() {}

  /** The record refers to it no more. */
  static void drop(Handle h, UUID record, byte[] hash) {
    Plain.update(
        h, "delete from attachment_of where record = ? and hash = ?", Uuids.bytes(record), hash);
    forgetUnless(h, hash);
  }

  /** Forgets a file's bytes unless somebody refers to it. */
  private static void forgetUnless(Handle h, byte[] hash) {
    var nobody = " where hash = ?1 and not exists (select 1 from attachment_of where hash = ?1)";
    Plain.update(h, "delete from attachment_chunk" + nobody, (Object) hash);
    Plain.update(h, "delete from attachment" + nobody, (Object) hash);
  }

  /**
   * Forgets what was laid beside reports that are nowhere any more, and what an interrupted keeping
   * left.
   */
  static void sweep(Handle h, Clock clock) {
    long before = clock.instant().minus(UNCLAIMED).toEpochMilli();
    Plain.list(
            h,
            "select o.record, o.hash from attachment_of o where o.held = 0 and o.made_at < ?"
                + " and not "
                + Attachments.IN_DRAFT,
            row -> new byte[][] {row.getBytes(1), row.getBytes(2)},
            before)
        .forEach(pair -> drop(h, Uuids.of(pair[0]), pair[1]));
    h.execute(
        "delete from attachment_chunk where not exists"
            + " (select 1 from attachment_of where attachment_of.hash = attachment_chunk.hash)");
    h.execute(
        "delete from attachment where not exists"
            + " (select 1 from attachment_of where attachment_of.hash = attachment.hash)");
  }
}
