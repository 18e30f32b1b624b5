package org.haidang.store.central;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.haidang.access.Fingerprints;
import org.haidang.access.Session;
import org.haidang.access.VaultFile;
import org.haidang.access.Workstations;
import org.haidang.model.Change;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.sync.Admission;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.KnownBy;
import org.haidang.sync.NationalLedger;
import org.jdbi.v3.core.Jdbi;

/**
 * What the central store is made of, put together once over one pool: each part is one concern of
 * the same database. Thread-safe.
 */
final class CentralParts {

  final Accounts accounts;
  final PackTable packs;
  final Generations generations;
  final Appending appending;
  final Workstations workstations;
  final FeedReading feed;
  final Retention retention;
  final Erasures erasures;
  final NationalLedger national;
  final RestoredTable restored;
  final HeartTable hearts;
  final AttachmentTable attachments;
  final QuarantineTable quarantine;
  final TrailTable trail;
  final SealTable seals;
  final Reprinting reprinting;
  final SideBySide together;
  final NewsLine news;
  final BodyReading bodies;
  final LaterReading later;

  CentralParts(
      DatabaseAddress address,
      VaultFile secret,
      HikariDataSource pool,
      Ids ids,
      Json json,
      Admission admission,
      KnownBy knownBy,
      Indexer indexer)
      throws SQLException {
    var box = Strongbox.ready(pool, secret);
    var jdbi = Jdbi.create(pool);
    var trails = new TrailWriting(json);
    var notes = new ActNotes(ids, trails);
    notes.takeOver(jdbi);
    var seen = new SeenProofs(jdbi);
    accounts = new Accounts(jdbi, box, seen, notes);
    trail = new TrailTable(pool, json, ids, trails);
    workstations = new WorkstationTable(jdbi, seen, notes);
    generations = new Generations(pool, ids, json);
    var columns = new RecordJson(json);
    var reading = new BatchReading(columns);
    news = new NewsLine(address);
    packs = new PackTable(jdbi, box, news::tell, notes);
    var index = new IndexTable(pool, jdbi, box, generations::current, knownBy.formula());
    var printing = new Printing(knownBy, new Fingerprints(index.key()));
    var search = new SearchWriting(indexer);
    reprinting =
        new Reprinting(
            new Rereading(pool, jdbi, reading, news::tell), printing, search, knownBy.formula());
    var writing = new BatchWriting(columns);
    var pointing = new Pointing(columns);
    appending = new Appending(pool, admission, generations, reading, writing, pointing);
    hearts = new HeartTable(pool, json, generations);
    attachments = new AttachmentTable(jdbi, generations, new AttachmentRights(reading));
    quarantine = new QuarantineTable(jdbi, box, json, ids, this::append);
    var erasing =
        new ErasureWriting(columns, printing, search, ids, ErasureWriting.key(jdbi, box), trails);
    restored =
        new RestoredTable(
            pool,
            generations,
            new BringingBack(pool, generations, reading, writing, pointing, erasing, columns),
            news::tell);
    later = new LaterReading(pool, reading, search, printing, news::tell);
    national =
        new National(
            later,
            index,
            new AskTable(
                pool,
                reading,
                ids,
                trails,
                sending -> append(List.of(sending.change()), sending.session()).getFirst()));
    together = new SideBySide(jdbi, box, ids, trails);
    retention = new Retention(pool, columns, news::tell);
    erasures = new Erasures(pool, generations, reading, columns, erasing, ids, trails, news::tell);
    seals =
        new SealTable(
            pool,
            reading,
            ids,
            trails,
            (change, session) -> append(List.of(change), session).getFirst());
    bodies = new BodyReading(columns);
    feed = new FeedReading(reading, new TrailReading(columns), generations);
    news.start();
    later.start();
  }

  /** Takes changes into the order of truth, and tells those who listen once they are there. */
  List<ChangeAnswer> append(List<Change> changes, Session session) {
    if (changes.isEmpty()) {
      return List.of();
    }
    var done = appending.append(changes, session);
    done.news().forEach(news::tell);
    later.pushed();
    return done.answers();
  }

  /** Nothing is told and nothing read later any more. */
  void close() {
    news.close();
    later.close();
  }
}
