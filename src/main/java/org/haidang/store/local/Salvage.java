package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.DatabaseKey;
import org.haidang.desk.Draft;
import org.haidang.desk.Drafts;
import org.haidang.model.Change;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings over what a damaged database, kept aside, has that is nowhere else: changes the server has
 * not taken and drafts. Reads row by row, so that a damaged page costs what stands on it alone. The
 * damaged files stay as they are. For one thread.
 */
final class Salvage {

  /** Left in a folder that was looked through. */
  private static final String DONE = "salvaged";

  private static final String WAITING =
      "select json from change where seq = ? and state in ('WAITING', 'REFUSED', 'STUCK')";

  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

  private final DatabaseKey key;
  private final Json json;
  private final Saving saving;
  private final Drafts drafts;

  Salvage(DatabaseKey key, Json json, Saving saving, Drafts drafts) {
    this.key = key;
    this.json = json;
    this.saving = saving;
    this.drafts = drafts;
  }

  /**
   * Looks through every folder that was not looked through yet; one under another key stays for
   * whoever has that. No fault of a damaged file is thrown.
   */
  Salvaged in(List<Path> aside) {
    var found = Salvaged.NOTHING;
    for (var folder : aside) {
      try {
        if (!Files.exists(folder.resolve(DONE))) {
          found = found.and(in(folder));
          Files.createFile(folder.resolve(DONE));
        }
      } catch (JdbiException | HaidangException | IOException e) {
        LOG.warn("a database kept aside could not be read: {}", e.getClass().getSimpleName());
      }
    }
    return found;
  }

  private Salvaged in(Path folder) throws IOException {
    // A copy: SQLite may write to what it opens, and somebody may want to look closer one day.
    var copy = Files.createTempDirectory(folder, "reading");
    try {
      for (var name : Location.names()) {
        if (Files.exists(folder.resolve(name))) {
          Files.copy(folder.resolve(name), copy.resolve(name));
        }
      }
      Wal.seal(new Location(copy).log());
      try (var h = Jdbi.create(Encrypted.looking(new Location(copy).database(), key)).open()) {
        return bring(h);
      }
    } finally {
      delete(copy);
    }
  }

  private Salvaged bring(Handle h) {
    var changes = new ArrayList<Change>();
    int unread = 0;
    for (long seq = 1, last = last(h); seq <= last; seq++) {
      try {
        h.createQuery(WAITING)
            .bind(0, seq)
            .mapTo(byte[].class)
            .findOne()
            .ifPresent(row -> changes.add(json.read(row, Change.class)));
      } catch (JdbiException | HaidangException e) {
        unread++;
      }
    }
    changes.forEach(change -> saving.save(List.of(change)));
    var saved = new HashSet<UUID>();
    changes.forEach(change -> saved.add(change.record()));
    return new Salvaged(changes.size(), bringDrafts(h, saved), unread);
  }

  /** Drafts are few; of a table that cannot be read to its end, what comes before. */
  private int bringDrafts(Handle h, Set<UUID> saved) {
    int brought = 0;
    try (var rows = h.createQuery("select json from draft").mapTo(byte[].class).iterator()) {
      while (rows.hasNext()) {
        var draft = json.read(rows.next(), Draft.class);
        if (!saved.contains(draft.contact())) {
          drafts.keep(draft);
          brought++;
        }
      }
    } catch (JdbiException | HaidangException e) {
      LOG.warn("drafts of a database kept aside end early: {}", e.getClass().getSimpleName());
    }
    return brought;
  }

  /** The place of the last change ever saved there. */
  private static long last(Handle h) {
    try {
      return h.createQuery("select seq from sqlite_sequence where name = 'change'")
          .mapTo(Long.class)
          .findOne()
          .orElse(0L);
    } catch (JdbiException e) {
      return h.createQuery("select coalesce(max(seq), 0) from change").mapTo(Long.class).one();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
