package org.haidang.store.central;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.platform.Digests;
import org.jdbi.v3.core.Handle;

/** Files what came in parts. Within a transaction. */
final class AttachmentFiling {

  /** What became of a chunk. */
  enum Outcome {
    PART,
    WHOLE,
    ALTERED
  }

  private AttachmentFiling() {}

  /** All parts of {@code file} are here for {@code record}: compares them and files them. */
  static Outcome file(Handle h, UUID record, AttachedFile file) {
    var hash = HexFormat.of().parseHex(file.hash());
    takeTurn(h, hash);
    boolean right = Arrays.equals(digest(h, record, hash), hash);
    if (right) {
      h.createUpdate(
              "insert into attachment (hash, size) values (:hash, :size) on conflict do nothing")
          .bind("hash", hash)
          .bind("size", file.size())
          .execute();
      h.createUpdate(
              """
              insert into attachment_chunk (hash, n, bytes)
              select hash, n, bytes from attachment_part where record = :record and hash = :hash
              on conflict do nothing
              """)
          .bind("record", record)
          .bind("hash", hash)
          .execute();
      h.createUpdate(
              "update attachment_of set proved_at = now() where record = :record and hash = :hash")
          .bind("record", record)
          .bind("hash", hash)
          .execute();
    }
    h.createUpdate("delete from attachment_part where record = :record and hash = :hash")
        .bind("record", record)
        .bind("hash", hash)
        .execute();
    return right ? Outcome.WHOLE : Outcome.ALTERED;
  }

  /** Nobody files a file while somebody else forgets it. */
  static void takeTurn(Handle h, byte[] hash) {
    h.createQuery("select pg_advisory_xact_lock(hashtext('attachment ' || encode(:hash, 'hex')))")
        .bind("hash", hash)
        .mapTo(String.class)
        .list();
  }

  private static byte[] digest(Handle h, UUID record, byte[] hash) {
    var digest = Digests.sha256();
    h.createQuery(
            "select bytes from attachment_part where record = :record and hash = :hash order by n")
        .bind("record", record)
        .bind("hash", hash)
        // A few at a time: a file of 20 MB does not stand in the memory of a node.
        .setFetchSize(4)
        .mapTo(byte[].class)
        .forEach(digest::update);
    return digest.digest();
  }
}
