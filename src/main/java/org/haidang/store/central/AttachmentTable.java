package org.haidang.store.central;

import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentLedger;
import org.haidang.sync.AttachmentMessages.Asked;
import org.haidang.sync.AttachmentMessages.Brought;
import org.haidang.sync.AttachmentMessages.Lacking;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Attached files in PostgreSQL. Thread-safe; on several nodes. */
final class AttachmentTable implements AttachmentLedger {

  private final Jdbi jdbi;
  private final Generations generations;
  private final AttachmentRights rights;

  AttachmentTable(Jdbi jdbi, Generations generations, AttachmentRights rights) {
    this.jdbi = jdbi;
    this.generations = generations;
    this.rights = rights;
  }

  @Override
  public Lacking lacking(Asked asked, Session session) {
    var file = new AttachedFile("_", asked.hash(), asked.size());
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  rights.demandWriting(h, asked.record(), file.hash(), session);
                  AttachmentClaims.claim(h, asked.record(), file, session);
                  var life = generations.current();
                  return AttachmentClaims.isProved(h, asked.record(), file.hash())
                      ? new Lacking(life, List.of(), true)
                      : new Lacking(life, AttachmentClaims.lacking(h, asked.record(), file), false);
                }));
  }

  @Override
  public Brought put(UUID record, String hash, int n, byte[] chunk, Session session) {
    // A file that is not what its hash says is forgotten for good, and only then complained of.
    var brought =
        Guarded.call(
            () ->
                jdbi.inTransaction(
                    h -> {
                      rights.demandWriting(h, record, hash, session);
                      return put(h, record, hash, n, chunk);
                    }));
    if (brought == AttachmentFiling.Outcome.ALTERED) {
      throw new HaidangException(ErrorCode.ATTACHMENT_ALTERED);
    }
    return new Brought(brought == AttachmentFiling.Outcome.WHOLE);
  }

  private static AttachmentFiling.Outcome put(
      Handle h, UUID record, String hash, int n, byte[] chunk) {
    long size =
        h.createQuery(
                "select size from attachment_of where record = :record and hash = :hash for update")
            .bind("record", record)
            .bind("hash", AttachmentClaims.bytes(hash))
            .mapTo(Long.class)
            .findOne()
            .orElseThrow(() -> new HaidangException(ErrorCode.RECORD_MISSING));
    var file = new AttachedFile("_", hash, size);
    if (AttachmentClaims.isProved(h, record, hash)) {
      return AttachmentFiling.Outcome.WHOLE;
    }
    if (n >= file.chunks() || chunk.length != file.bytesOf(n)) {
      throw new HaidangException(ErrorCode.MALFORMED);
    }
    h.createUpdate(
            """
            insert into attachment_part (record, hash, n, bytes)
            values (:record, :hash, :n, :bytes) on conflict do nothing
            """)
        .bind("record", record)
        .bind("hash", AttachmentClaims.bytes(hash))
        .bind("n", n)
        .bind("bytes", chunk)
        .execute();
    return AttachmentClaims.lacking(h, record, file).isEmpty()
        ? AttachmentFiling.file(h, record, file)
        : AttachmentFiling.Outcome.PART;
  }

  @Override
  public byte[] get(UUID record, String hash, int n, Session session) {
    return Guarded.call(
        () ->
            jdbi.inTransaction(
                h -> {
                  rights.demandReading(h, record, hash, session);
                  if (!AttachmentClaims.isProved(h, record, hash)) {
                    throw new HaidangException(ErrorCode.ATTACHMENT_AWAITED);
                  }
                  return h.createQuery(
                          "select bytes from attachment_chunk where hash = :hash and n = :n")
                      .bind("hash", AttachmentClaims.bytes(hash))
                      .bind("n", n)
                      .mapTo(byte[].class)
                      .findOne()
                      .orElseThrow(() -> new HaidangException(ErrorCode.MALFORMED));
                }));
  }

  /** Forgets what no record has referred to for so many days; how many files. */
  int sweep(int days) {
    return Guarded.call(() -> jdbi.inTransaction(h -> AttachmentForgetting.sweep(h, days)));
  }
}
