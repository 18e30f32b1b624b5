package org.haidang.store.central;

import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordState;
import org.jdbi.v3.core.Handle;

/** Forgets attached files that nobody refers to. Within a transaction. */
final class AttachmentForgetting {

  private AttachmentForgetting() {}

  /** These records were erased, whole or in part, and refer to what they say now only. */
  static void erased(Handle h, Collection<RecordState> after) {
    for (var record : after) {
      var said = AttachedFile.in(record).keySet().stream().map(HexFormat.of()::parseHex).toList();
      var gone =
          h
              .createQuery("select hash from attachment_of where record = :record")
              .bind("record", record.id())
              .mapTo(byte[].class)
              .stream()
              .filter(hash -> said.stream().noneMatch(each -> Arrays.equals(each, hash)))
              .toList();
      gone.forEach(hash -> forget(h, record.id(), hash));
    }
  }

  private static void forget(Handle h, UUID record, byte[] hash) {
    AttachmentFiling.takeTurn(h, hash);
    for (var table : List.of("attachment_part", "attachment_of")) {
      h.createUpdate("delete from " + table + " where record = :record and hash = :hash")
          .bind("record", record)
          .bind("hash", hash)
          .execute();
    }
    // Who has only said that they would bring it has brought nothing of what is here.
    for (var table : List.of("attachment_chunk", "attachment")) {
      h.createUpdate(
              "delete from "
                  + table
                  + " where hash = :hash and not exists (select from attachment_of o"
                  + " where o.hash = :hash and o.proved_at is not null)")
          .bind("hash", hash)
          .execute();
    }
  }

  /**
   * Forgets what its record has not referred to for so many days, unless the law holds the record.
   *
   * @return how many files of records
   */
  static int sweep(Handle h, int days) {
    h.execute(
        """
        update attachment_of o set idle_since = case when said.yes then null
          else coalesce(o.idle_since, now()) end
        from (
          select c.record, c.hash, exists (
            select from record r where r.id = c.record and not r.erased
              and (strpos(r.body, encode(c.hash, 'hex')) > 0
                or strpos(coalesce(r.conflicts, ''), encode(c.hash, 'hex')) > 0)
            union all
            select from mirror m where m.contact = c.record
              and m.draft_sealed is not null and encode(c.hash, 'hex') = any(m.files)
            union all
            select from hold l where l.record = c.record and l.lifted_at is null) as yes
          from attachment_of c) as said
        where o.record = said.record and o.hash = said.hash
          and said.yes = (o.idle_since is not null)
        """);
    record Idle(UUID record, String hash) {}
    var idle =
        h.createQuery(
                "select record, encode(hash, 'hex') as hash from attachment_of"
                    + " where idle_since < now() - make_interval(days => :days)")
            .bind("days", days)
            .map((row, _) -> new Idle(row.getObject("record", UUID.class), row.getString("hash")))
            .list();
    idle.forEach(one -> forget(h, one.record(), HexFormat.of().parseHex(one.hash())));
    return idle.size();
  }
}
