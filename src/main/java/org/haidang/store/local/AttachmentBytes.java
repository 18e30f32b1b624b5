package org.haidang.store.local;

import java.util.Optional;
import org.haidang.model.AttachedFile;
import org.jdbi.v3.core.Handle;

/** The bytes of attached files, chunk by chunk. Within a transaction. Without state. */
final class AttachmentBytes {

  private AttachmentBytes() {}

  /** Stores a chunk, over what was there. */
  static void put(Handle h, AttachedFile file, int n, byte[] bytes) {
    Plain.update(
        h,
        "insert into attachment_chunk (hash, n, bytes) values (?, ?, ?)"
            + " on conflict (hash, n) do update set bytes = excluded.bytes",
        Attachments.bytes(file.hash()),
        n,
        bytes);
  }

  /** Notes that every chunk of the file is here. */
  static void whole(Handle h, AttachedFile file) {
    Plain.update(
        h,
        "update attachment set whole = 1, size = ? where hash = ?",
        file.size(),
        Attachments.bytes(file.hash()));
  }

  /** Whether every chunk of the file is here. */
  static boolean isWhole(Handle h, AttachedFile file) {
    return Plain.first(
            h,
            "select 1 from attachment where hash = ? and whole = 1",
            row -> true,
            (Object) Attachments.bytes(file.hash()))
        .isPresent();
  }

  /** The numbers of the chunks that are here, from 0, in order. */
  static long[] numbers(Handle h, AttachedFile file) {
    return Plain.longs(
        h,
        "select n from attachment_chunk where hash = ? order by n",
        (Object) Attachments.bytes(file.hash()));
  }

  /** Whether the file is referred to and some of it is to come. */
  static boolean isAwaited(Handle h, AttachedFile file) {
    return Plain.first(
            h,
            "select 1 from attachment where hash = ? and whole = 0",
            row -> true,
            (Object) Attachments.bytes(file.hash()))
        .isPresent();
  }

  /** One chunk; empty when it is not here. */
  static Optional<byte[]> chunk(Handle h, AttachedFile file, int n) {
    return Plain.first(
        h,
        "select bytes from attachment_chunk where hash = ? and n = ?",
        row -> row.getBytes(1),
        Attachments.bytes(file.hash()),
        n);
  }

  /** Forgets every chunk of the file. */
  static void forget(Handle h, AttachedFile file) {
    Plain.update(
        h, "delete from attachment_chunk where hash = ?", (Object) Attachments.bytes(file.hash()));
  }
}
