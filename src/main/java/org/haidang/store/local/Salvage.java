package org.haidang.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.haidang.access.DatabaseKey;
import org.haidang.platform.Json;
import org.haidang.store.local.KeyCheck.Verdict;
import org.haidang.store.local.pages.PageCipher;
import org.haidang.store.local.pages.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings over what a damaged database, kept aside, has that is nowhere else: changes the server has
 * not taken, drafts, what happened here, attached files. Reads page by page beneath SQLite, so that
 * a damaged page costs what stands on it alone. The damaged files are only read. For one thread.
 */
final class Salvage {

  /** Left in a folder that was looked through. */
  private static final String DONE = "salvaged";

  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

  private final DatabaseKey key;
  private final Json json;
  private final Bringing bringing;

  Salvage(DatabaseKey key, Json json, Bringing bringing) {
    this.key = key;
    this.json = json;
    this.bringing = bringing;
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
          found = found.and(in(new Location(folder)));
        }
      } catch (RuntimeException | IOException e) {
        LOG.warn("a database kept aside could not be read: {}", e.getClass().getSimpleName());
      }
    }
    return found;
  }

  private Salvaged in(Location aside) throws IOException {
    var verdict = KeyCheck.of(aside.keyCheck(), key);
    if (verdict == Verdict.WRONG) {
      return Salvaged.NOTHING;
    }
    try (var pages = pages(aside)) {
      var found = Findings.in(pages, json);
      if (verdict == Verdict.UNKNOWN && !found.isAny()) {
        return Salvaged.NOTHING;
      }
      var brought = bringing.bring(found);
      LOG.warn("brought over from a damaged database: {}", brought);
      Files.createFile(aside.folder().resolve(DONE));
      return brought;
    }
  }

  private Pages pages(Location aside) throws IOException {
    return pages(aside, key);
  }

  /** The pages of a database and its log. */
  static Pages pages(Location aside, DatabaseKey key) throws IOException {
    var inLog = LogFrames.committed(aside.log(), LogMark.read(aside.logMark()));
    var bytes = key.bytes();
    try {
      return new Pages(aside.database(), aside.log(), inLog, new PageCipher(bytes));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
