package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.Trail;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailCheck;
import org.haidang.access.TrailCheck.Why;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.sync.TrailShelf;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The chain of this computer, in the encrypted database. Thread-safe. */
final class LocalTrail implements Trail, TrailShelf {

  private static final int AT_ONCE = 1000;
  private static final String COLUMNS = "seq, before, head, words, salt, pledge, seal";

  private final Database database;
  private final Json json;
  private final TrailChain links;
  private final UUID chain;

  /** The chain in {@code database}, begun if there is none, with the looks of before in it. */
  LocalTrail(Database database, Json json, TrailChain links) {
    this.database = database;
    this.json = json;
    this.links = links;
    chain = begun(database).orElseGet(() -> begin(database));
  }

  private static Optional<UUID> begun(Database database) {
    return database.read(
        h -> Plain.first(h, "select chain from trail_head", row -> Uuids.of(row.getBytes(1))));
  }

  private UUID begin(Database database) {
    var fresh = UUID.randomUUID();
    database.write(
        h -> {
          h.execute(
              "insert into trail_head (chain, seq, seal) values (?, 0, ?)",
              Uuids.bytes(fresh),
              TrailChain.BEGINNING);
          for (var before : before(h)) {
            add(h, fresh, before.happening(), before.words());
          }
          h.execute("delete from looks_before");
          return true;
        });
    return fresh;
  }

  /** What was noted, and why. */
  record Before(Happening happening, @Nullable String words) {}

  private List<Before> before(Handle h) {
    return Plain.list(
        h,
        "select id, at, login, kind, type, record, fields, reason from looks_before order by seq",
        row ->
            new Before(
                new Happening(
                    Uuids.of(row.getBytes(1)),
                    Instant.ofEpochMilli(row.getLong(2)),
                    row.getString(3),
                    row.getString(4),
                    RecordType.valueOf(row.getString(5)),
                    Uuids.of(row.getBytes(6)),
                    List.of(json.read(row.getString(7), String[].class))),
                row.getString(8)));
  }

  @Override
  public void add(Happening happening, @Nullable String words) {
    database.write(h -> add(h, chain, happening, words));
  }

  private boolean add(Handle h, UUID to, Happening happening, @Nullable String words) {
    var id = (Object) Uuids.bytes(happening.id());
    if (Plain.first(h, "select 1 from trail where id = ?", row -> row.getInt(1), id).isPresent()) {
      return false;
    }
    var entry = links.next(to, head(h), json.text(happening), words);
    Plain.update(
        h,
        "insert into trail (seq, id, record, before, head, words, salt, pledge, seal)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.seq(),
        id,
        happening.record() == null ? null : Uuids.bytes(happening.record()),
        entry.before(),
        entry.head(),
        entry.words(),
        entry.salt(),
        entry.pledge(),
        entry.seal());
    Plain.update(h, "update trail_head set seq = ?, seal = ?", entry.seq(), entry.seal());
    return true;
  }

  private static TrailHead head(Handle h) {
    return Plain.first(
            h,
            "select seq, seal from trail_head",
            row -> new TrailHead(row.getLong(1), row.getString(2)))
        .orElse(TrailHead.NONE);
  }

  @Override
  public UUID chain() {
    return chain;
  }

  @Override
  public TrailHead head() {
    return database.read(LocalTrail::head);
  }

  @Override
  public List<TrailEntry> from(long from, int most) {
    return database.read(h -> page(h, from, most));
  }

  private List<TrailEntry> page(Handle h, long from, int most) {
    return Plain.list(
        h,
        "select " + COLUMNS + " from trail where seq >= ? order by seq limit ?",
        this::entry,
        from,
        most);
  }

  private TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        chain,
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7));
  }

  /** What was noted about a record, in order. */
  List<Before> about(UUID record) {
    return database.read(
        h ->
            Plain.list(
                h,
                "select head, words from trail where record = ? order by seq",
                row -> new Before(json.read(row.getString(1), Happening.class), row.getString(2)),
                (Object) Uuids.bytes(record)));
  }

  @Override
  public TrailCheck.Result check() {
    return database.read(
        h -> {
          var check = new TrailCheck(chain);
          long next = Long.MIN_VALUE;
          for (boolean more = true; more; ) {
            var page = page(h, next, AT_ONCE);
            for (var entry : page) {
              check.take(entry);
              if (!stands(h, entry)) {
                check.wrong(entry.seq(), Why.CHANGED);
              }
              next = entry.seq() + 1;
            }
            more = page.size() == AT_ONCE;
          }
          return check.finish(head(h));
        });
  }

  /** Whether the columns beside the head say what it says. */
  private boolean stands(Handle h, TrailEntry entry) {
    try {
      var happening = json.read(entry.head(), Happening.class);
      var record = happening.record();
      return Plain.first(
              h,
              "select 1 from trail where seq = ? and id = ? and record is ?",
              row -> row.getInt(1),
              entry.seq(),
              Uuids.bytes(happening.id()),
              record == null ? null : Uuids.bytes(record))
          .isPresent();
    } catch (HaidangException e) {
      return false;
    }
  }

  @Override
  public long sent() {
    return database.read(
        h -> Plain.first(h, "select sent from trail_head", row -> row.getLong(1)).orElse(0L));
  }

  @Override
  public void sent(long seq) {
    database.write(h -> Plain.update(h, "update trail_head set sent = ?", seq));
  }

  /** Erases the words of everything noted about a record; the chain stays whole. */
  static void forget(Handle h, UUID record) {
    Plain.update(
        h,
        "update trail set words = null, salt = null where record = ? and salt is not null",
        (Object) Uuids.bytes(record));
  }
}
