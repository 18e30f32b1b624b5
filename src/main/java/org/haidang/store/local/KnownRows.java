package org.haidang.store.local;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.haidang.access.Fingerprints;
import org.haidang.sync.Messages.IndexItem;
import org.jdbi.v3.core.Handle;

/** The rows of the national index, one a record. Within a transaction. */
final class KnownRows {

  private record Held(long n, ByteBuffer prints) {}

  private KnownRows() {}

  /** Puts {@code item} in the place of what was known of its record. */
  static void take(Handle h, IndexItem item) {
    var record = Uuids.bytes(item.record());
    Plain.first(
            h,
            "select n, prints from known where record = ?",
            row -> new Held(row.getLong(1), ByteBuffer.wrap(row.getBytes(2))),
            (Object) record)
        .ifPresent(
            was -> {
              for (var print : each(was.prints().array())) {
                Plain.update(
                    h, "delete from fingerprint where print = ? and n = ?", print, was.n());
              }
              Plain.update(h, "delete from known where n = ?", was.n());
            });
    var prints = Base64.getDecoder().decode(item.prints());
    if (prints.length == 0) {
      return;
    }
    var same = item.same();
    var n =
        Plain.first(
                h,
                "insert into known (record, type, centre, same, prints) values (?, ?, ?, ?, ?)"
                    + " returning n",
                row -> row.getLong(1),
                record,
                item.type().name(),
                item.centre(),
                same == null ? null : Uuids.bytes(same),
                prints)
            .orElseThrow();
    for (var print : each(prints)) {
      Plain.update(
          h, "insert into fingerprint (print, n) values (?, ?) on conflict do nothing", print, n);
    }
  }

  private static List<byte[]> each(byte[] prints) {
    var all = new ArrayList<byte[]>();
    for (int at = 0; at + Fingerprints.BYTES <= prints.length; at += Fingerprints.BYTES) {
      all.add(Arrays.copyOfRange(prints, at, at + Fingerprints.BYTES));
    }
    return all;
  }
}
