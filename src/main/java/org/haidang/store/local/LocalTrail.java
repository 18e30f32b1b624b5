package org.haidang.store.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.Trail;
import org.haidang.access.TrailChain;
import org.haidang.access.TrailCheck;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;
import org.haidang.platform.Json;
import org.haidang.sync.TrailShelf;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The chain of this computer, in the encrypted database. Thread-safe. */
final class LocalTrail implements Trail, TrailShelf {

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
    chain = new TrailBeginning(json).in(database, this::add);
  }

  @Override
  public void add(Happening happening, @Nullable String words) {
    database.write(h -> add(h, chain, happening, words));
  }

  /** Takes what was noted in another chain of this computer into this one, in order. */
  void take(List<TrailBeginning.Before> all) {
    database.write(
        h -> {
          all.forEach(each -> add(h, chain, each.happening(), each.words()));
          return true;
        });
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

  static TrailHead head(Handle h) {
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

  List<TrailEntry> page(Handle h, long from, int most) {
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
  List<TrailBeginning.Before> about(UUID record) {
    return database.read(
        h ->
            Plain.list(
                h,
                "select head, words from trail where record = ? order by seq",
                row ->
                    new TrailBeginning.Before(
                        json.read(row.getString(1), Happening.class), row.getString(2)),
                (Object) Uuids.bytes(record)));
  }

  @Override
  public TrailCheck.Result check() {
    return database.read(h -> new LocalTrailCheck(json, this).of(h, chain));
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
