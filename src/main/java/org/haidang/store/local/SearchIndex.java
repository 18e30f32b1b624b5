package org.haidang.store.local;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.zip.CRC32C;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Terms;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The full-text index: which terms are in which records. It keeps neither texts nor positions, and
 * takes terms out only when told which went in; these are worked out from the record as it was, and
 * a checksum tells whether they are the same still. If not, the record gets another place, and the
 * index is made anew in an idle hour. Within a transaction.
 */
final class SearchIndex {

  static final String EPOCH = "search.epoch";

  /** Down to which place records were looked at since the index was begun; absent when all. */
  static final String FROM = "search.from";

  /** Set when the index holds what no record says any more. */
  static final String STALE = "search.stale";

  /**
   * No column sizes, no positions: whole terms are all that is asked for. Terms are made by {@link
   * Terms}; between spaces the tokenizer leaves them as they are.
   */
  private static final String CREATE =
      "create virtual table %s using fts5(terms, content='', columnsize=0, detail=none,"
          + " tokenize='ascii')";

  /** An index in so many pieces is left alone: making one of them writes all of it anew. */
  private static final int FEW_PIECES = 3;

  /** Pages of 4 KB that are written at once: some 20 ms. */
  private static final int TIDY_PAGES = 250;

  private final Json json;
  private final Indexer indexer;
  private final ZoneId zone;
  private final Vocabulary vocabulary;
  private volatile long epoch;

  /** What the index says of a record. */
  record Held(@Nullable Integer terms, long epoch) {}

  SearchIndex(Json json, Indexer indexer, ZoneId zone, Vocabulary vocabulary) {
    this.json = json;
    this.indexer = indexer;
    this.zone = zone;
    this.vocabulary = vocabulary;
  }

  /** Reads the index's number; false when there is no index. */
  boolean open(Handle h) {
    epoch = Marks.get(h, EPOCH).map(Long::parseLong).orElse(1L);
    return Plain.first(h, "select 1 from sqlite_master where name = 'search'", row -> row.getInt(1))
        .isPresent();
  }

  /** The present index's number. */
  long epoch() {
    return epoch;
  }

  /** Whether the present index holds something of the record. */
  boolean holds(Held held) {
    return held.terms() != null && held.epoch() == epoch;
  }

  /** Whether it holds terms of this checksum of the record, and so needs nothing. */
  boolean isSame(Held held, @Nullable Integer checksum) {
    return held.epoch() == epoch && Objects.equals(held.terms(), checksum);
  }

  /** What a record is found by; none when it is erased. */
  List<String> terms(RecordState shown, @Nullable IndexEntry entry) {
    if (entry == null) {
      return List.of();
    }
    SequencedSet<String> terms =
        Terms.of(shown.type(), entry, indexer.passagesOf(shown), indexer.facetsOf(shown), zone);
    return List.copyOf(terms);
  }

  /** As {@link #terms(RecordState, IndexEntry)}, of all that is known of the record. */
  SequencedSet<String> terms(RecordState shown, Indexer.Known known) {
    return Terms.of(shown.type(), known.entry(), known.passages(), known.facets(), zone);
  }

  /** As {@link #terms(RecordState, IndexEntry)}, the entry made anew. */
  List<String> terms(RecordState shown) {
    return shown.erased() ? List.of() : List.copyOf(terms(shown, indexer.knownOf(shown)));
  }

  /** The checksum of {@code terms}; null when there are none. */
  static @Nullable Integer checksum(List<String> terms) {
    return checksum(String.join(" ", terms));
  }

  /** The checksum of terms, joined by blanks; null when there are none. */
  static @Nullable Integer checksum(String joined) {
    if (joined.isEmpty()) {
      return null;
    }
    var sum = new CRC32C();
    sum.update(joined.getBytes(StandardCharsets.UTF_8));
    return (int) sum.getValue();
  }

  /** Puts a record in. */
  void add(Handle h, long n, List<String> terms) {
    add(h, n, terms, String.join(" ", terms));
  }

  /**
   * As the other.
   *
   * @param joined the terms joined by blanks
   */
  void add(Handle h, long n, List<String> terms, String joined) {
    if (!terms.isEmpty()) {
      Plain.update(h, "insert into search (rowid, terms) values (?, ?)", n, joined);
      vocabulary.add(h, terms);
    }
  }

  /**
   * Takes a record out.
   *
   * @param shown the record as it was when it was put in
   * @return what was taken out; null when that cannot be told any more, so that another record must
   *     not have the place {@code n}
   */
  @Nullable List<String> remove(Handle h, long n, Held held, RecordState shown) {
    if (!holds(held)) {
      return List.of();
    }
    var terms = terms(shown);
    if (!Objects.equals(checksum(terms), held.terms())) {
      Marks.set(h, STALE, "yes");
      return null;
    }
    Plain.update(
        h,
        "insert into search (search, rowid, terms) values ('delete', ?, ?)",
        n,
        String.join(" ", terms));
    return terms;
  }

  /** Whether the latest records are found by their own words: an index may be sound but empty. */
  boolean finds(Handle h, int latest) {
    record Some(long n, RecordState shown) {}
    var some =
        Plain.list(
            h,
            "select n, coalesce(shown, base) from record where terms is not null and epoch = ?"
                + " order by n desc limit ?",
            row -> new Some(row.getLong(1), json.read(row.getBytes(2), RecordState.class)),
            epoch,
            latest);
    return some.stream()
        .allMatch(
            each -> {
              var terms = terms(each.shown());
              return terms.isEmpty() || holds(h, each.n(), terms.getLast());
            });
  }

  private static boolean holds(Handle h, long n, String term) {
    return Plain.first(
            h,
            "select 1 from search where search match ? and rowid = ?",
            row -> row.getInt(1),
            '"' + term + '"',
            n)
        .isPresent();
  }

  /**
   * Does a little of the work that makes the index one piece: each piece is looked through for each
   * word, and saving makes new ones.
   *
   * @param begin whether to begin with it; without, what was begun goes on
   * @return whether something was left to do
   */
  static boolean tidy(Handle h, boolean begin) {
    if (begin && pieces(h) <= FEW_PIECES) {
      return false;
    }
    long before = changes(h);
    Plain.update(
        h,
        "insert into search (search, rank) values ('merge', ?)",
        begin ? -TIDY_PAGES : TIDY_PAGES);
    // FTS5 says so: fewer than two when there was nothing to merge.
    return changes(h) - before >= 2;
  }

  private static long changes(Handle h) {
    return Plain.first(h, "select total_changes()", row -> row.getLong(1)).orElse(0L);
  }

  /** In how many pieces the index is. */
  static int pieces(Handle h) {
    return Plain.first(h, "select count(distinct segid) from search_idx", row -> row.getInt(1))
        .orElse(0);
  }

  /** No record holds these any more, perhaps: unfinished words are not completed to them. */
  void forget(Handle h, List<String> terms) {
    vocabulary.forget(h, terms);
  }

  /** Begins another index, empty; records are put in one by one afterwards. */
  void beginAnew(Handle h) {
    empty(h);
    h.execute("drop table if exists search");
    h.execute(String.format(CREATE, "search"));
    Marks.set(h, EPOCH, String.valueOf(Marks.get(h, EPOCH).map(Long::parseLong).orElse(1L) + 1));
    Marks.set(h, FROM, String.valueOf(Long.MAX_VALUE));
    h.execute("delete from mark where name = ?", STALE);
  }

  /**
   * Makes the tables beneath it those of an empty index: SQLite does not even take a damaged one
   * away.
   */
  private static void empty(Handle h) {
    h.execute(String.format(CREATE, "temp.pristine"));
    for (var part : List.of("data", "idx", "config")) {
      var made =
          Plain.first(
                  h,
                  "select sql from sqlite_temp_master where name = ?",
                  row -> row.getString(1),
                  "pristine_" + part)
              .orElseThrow();
      h.execute(
          made.replaceFirst("(?i)create table '?pristine_", "create table if not exists 'search_"));
      h.execute("delete from search_" + part);
      h.execute("insert into search_" + part + " select * from temp.pristine_" + part);
    }
    h.execute("drop table temp.pristine");
  }

  /** The transaction that began it was committed. */
  void begun(long number) {
    epoch = number;
  }
}
