package org.haidang.store.local;

import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.sync.Cursor;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Which records refer to which files. A file nobody refers to any more goes at once, with its
 * bytes. Called within a transaction.
 */
final class Attachments {

  static final String IN_DRAFT =
      "exists (select 1 from draft d where d.contact = o.record"
          + " and instr(cast(d.json as text), lower(hex(o.hash))) > 0)";

  private final Clock clock;
  private final Json json;

  Attachments(Clock clock, Json json) {
    this.clock = clock;
    this.json = json;
  }

  static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }

  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Lays a file beside a report that is going to refer to it. */
  void lay(Handle h, UUID record, AttachedFile file) {
    refer(h, record, file, false, null);
  }

  /**
   * Refers to a file.
   *
   * @param sent the life of the server that told of it: then it is not this computer's to bring;
   *     null when it is. What was known before stays.
   */
  private void refer(
      Handle h, UUID record, AttachedFile file, boolean held, @Nullable String sent) {
    Plain.update(
        h,
        "insert into attachment (hash, size) values (?, ?) on conflict (hash) do nothing",
        bytes(file.hash()),
        file.size());
    Plain.update(
        h,
        "insert into attachment_of (record, hash, held, made_at, sent) values (?, ?, ?, ?, ?)"
            + " on conflict (record, hash) do update set held = max(held, excluded.held)",
        Uuids.bytes(record),
        bytes(file.hash()),
        held ? 1 : 0,
        clock.millis(),
        sent);
  }

  /** A record that is new here refers to what it says. */
  void enter(Handle h, Ready ready) {
    for (var file : ready.files().values()) {
      refer(h, ready.state().id(), file, true, life(h));
    }
  }

  /** A record refers to what it says now, as it is shown and as the server has it. */
  void follow(Handle h, RecordState shown, @Nullable RecordState base) {
    var told =
        base == null || base.erased() ? Map.<String, AttachedFile>of() : AttachedFile.in(base);
    var said = new LinkedHashMap<>(AttachedFile.in(shown));
    said.putAll(told);
    for (var file : said.values()) {
      refer(h, shown.id(), file, true, told.containsKey(file.hash()) ? life(h) : null);
    }
    for (var hash : referred(h, shown.id(), "and held = 1")) {
      if (!said.containsKey(hash(hash))) {
        UnclaimedFiles.drop(h, shown.id(), hash);
      }
    }
  }

  private static List<byte[]> referred(Handle h, UUID record, String which) {
    return Plain.list(
        h,
        "select o.hash from attachment_of o where o.record = ? " + which,
        row -> row.getBytes(1),
        (Object) Uuids.bytes(record));
  }

  /**
   * The record's report is saved: what was laid beside it and not said goes, unless its draft still
   * says it, for then somebody else's save came between. Before the draft goes.
   */
  void settle(Handle h, UUID record) {
    referred(h, record, "and held = 0 and not " + IN_DRAFT)
        .forEach(hash -> UnclaimedFiles.drop(h, record, hash));
  }

  /** The record was erased: nothing of it stays. */
  void forget(Handle h, UUID record) {
    referred(h, record, "").forEach(hash -> UnclaimedFiles.drop(h, record, hash));
  }

  /** The record left this computer: what the server has not got yet is still sent. */
  void leave(Handle h, UUID record) {
    referred(h, record, "and sent is not null")
        .forEach(hash -> UnclaimedFiles.drop(h, record, hash));
    Plain.update(
        h,
        "update attachment_of set held = 0, made_at = ? where record = ?",
        clock.millis(),
        Uuids.bytes(record));
  }

  /** Forgets what was laid beside reports that are nowhere any more. */
  void sweep(Handle h) {
    UnclaimedFiles.sweep(h, clock);
  }

  /** The life of the server that was read last; empty when none was. */
  String life(Handle h) {
    return Marks.get(h, LocalReplica.CURSOR)
        .map(text -> json.read(text, Cursor.class).generation())
        .map(UUID::toString)
        .orElse("");
  }
}
