package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.haidang.model.AttachedFile;
import org.haidang.sync.AttachmentShelf.Item;
import org.jdbi.v3.core.Handle;

/**
 * What is to be sent of attached files and what is to come. Within a transaction. Without state.
 */
final class AttachmentRows {

  private AttachmentRows() {}

  /** Whether the life {@code life} of the server has the file of every record that refers to it. */
  static boolean isSent(Handle h, AttachedFile file, String life) {
    return Plain.first(
            h,
            "select 1 from attachment_of where hash = ? and (sent is null or sent <> ?)",
            row -> true,
            Attachments.bytes(file.hash()),
            life)
        .isEmpty();
  }

  /** Those that are whole here and that the life {@code life} of the server has not got. */
  static List<Item> unsent(Handle h, String life) {
    return Plain.list(
        h,
        "select o.record, o.hash, a.size from attachment_of o"
            + " join attachment a on a.hash = o.hash and a.whole = 1"
            + " where o.sent is null or o.sent <> ? order by o.made_at, o.hash",
        AttachmentRows::item,
        life);
  }

  /** Those that are not whole here, at most {@code bytes} large. */
  static List<Item> missing(Handle h, long bytes) {
    return Plain.list(
        h,
        "select o.record, o.hash, a.size from attachment_of o"
            + " join attachment a on a.hash = o.hash and a.whole = 0"
            + " where a.size <= ? group by o.hash order by max(o.made_at) desc, o.hash",
        AttachmentRows::item,
        bytes);
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(Uuids.of(row.getBytes(1)), Attachments.hash(row.getBytes(2)), row.getLong(3));
  }

  /** The server's life {@code life} has the file of that record. */
  static void sent(Handle h, Item item, String life) {
    Plain.update(
        h,
        "update attachment_of set sent = ? where record = ? and hash = ?",
        life,
        Uuids.bytes(item.record()),
        Attachments.bytes(item.hash()));
  }

  /**
   * The file came whole from the server's life {@code life}: it is not this computer's to bring.
   */
  static void came(Handle h, AttachedFile file, String life) {
    Plain.update(
        h,
        "update attachment_of set sent = ? where hash = ? and held = 1"
            + " and (sent is null or sent = '')",
        life,
        Attachments.bytes(file.hash()));
  }
}
