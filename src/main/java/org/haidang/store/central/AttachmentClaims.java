package org.haidang.store.central;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.AttachedFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.AttachmentMessages;
import org.jdbi.v3.core.Handle;

/** Who said that they bring a file for a record, and what of it came. Within a transaction. */
final class AttachmentClaims {

  private AttachmentClaims() {}

  /**
   * Notes that {@code session} brings {@code file}.
   *
   * @throws HaidangException {@link ErrorCode#TOO_LARGE} when the record has too many already
   */
  static void claim(Handle h, UUID record, AttachedFile file, Session session) {
    int others =
        h.createQuery(
                "select count(*) from attachment_of where record = :record and hash <> :hash"
                    + " and idle_since is null")
            .bind("record", record)
            .bind("hash", bytes(file.hash()))
            .mapTo(Integer.class)
            .one();
    if (others >= AttachmentMessages.MOST_OF_A_RECORD) {
      throw new HaidangException(ErrorCode.TOO_LARGE);
    }
    h.createUpdate(
            """
            insert into attachment_of as o (record, hash, size, login, workstation)
            values (:record, :hash, :size, :login, :workstation)
            on conflict (record, hash) do update set idle_since = null,
              size = case when o.proved_at is null then excluded.size else o.size end
            """)
        .bind("record", record)
        .bind("hash", bytes(file.hash()))
        .bind("size", file.size())
        .bind("login", session.account().login())
        .bind("workstation", session.workstation())
        .execute();
  }

  /** Whether the file is whole, and was brought for this record. */
  static boolean isProved(Handle h, UUID record, String hash) {
    return h.createQuery(
                """
                select count(*) from attachment_of o join attachment a on a.hash = o.hash
                where o.record = :record and o.hash = :hash and o.proved_at is not null
                """)
            .bind("record", record)
            .bind("hash", bytes(hash))
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** The chunks that have not come yet. */
  static List<Integer> lacking(Handle h, UUID record, AttachedFile file) {
    return h.createQuery(
            """
            select s.n from generate_series(0, :last) as s (n) where not exists (
              select from attachment_part p
              where p.record = :record and p.hash = :hash and p.n = s.n)
            order by s.n
            """)
        .bind("last", file.chunks() - 1)
        .bind("record", record)
        .bind("hash", bytes(file.hash()))
        .mapTo(Integer.class)
        .list();
  }

  static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }
}
