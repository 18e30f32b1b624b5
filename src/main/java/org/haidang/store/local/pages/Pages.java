package org.haidang.store.local.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.haidang.store.local.pages.LogPages.Version;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a database and its log, each opened by itself. Of a page whose latest version is
 * bent, the one before is given, should there be one. Only reads. For one thread.
 */
public final class Pages implements AutoCloseable {

  /** The bytes of a page: SQLite's default, and nothing here sets another. */
  public static final int SIZE = 4096;

  /** Behind all that the log says. */
  static final long NOW = Long.MAX_VALUE;

  private final PageCipher cipher;
  private final @Nullable FileChannel database;
  private final LogPages log;
  private final int count;

  /**
   * Opens the files.
   *
   * @param database need not be there
   * @param log need not be there
   * @param committed what stands in the log, the earliest first
   * @param cipher closed with this
   */
  public Pages(Path database, Path log, List<Version> committed, PageCipher cipher)
      throws IOException {
    this.cipher = cipher;
    this.database =
        Files.exists(database) ? FileChannel.open(database, StandardOpenOption.READ) : null;
    long inFile = this.database == null ? 0 : this.database.size() / SIZE;
    this.log = new LogPages(log, committed, cipher, inFile);
    count = Math.toIntExact(Math.max(inFile, this.log.last()));
  }

  /** How many there are; the numbers begin with 1. */
  public int count() {
    return count;
  }

  /** Page {@code number}; empty when no version of it opens, or it is none of these. */
  public Optional<TreePage> page(int number) throws IOException {
    return before(number, NOW);
  }

  /** The same as it was before {@code until} in the log, or earlier. */
  Optional<TreePage> before(int number, long until) throws IOException {
    for (long at = until; ; at = bentSince(number, at)) {
      var page = bytes(number, at);
      if (page.isPresent() || log.of(number, at).isEmpty()) {
        long end = at;
        return page.map(data -> new TreePage(this, new Opened(number, data, end)));
      }
    }
  }

  /** The bytes of a page just as they were before {@code until}; empty when those do not open. */
  Optional<byte[]> bytes(int number, long until) throws IOException {
    var versions = log.of(number, until);
    if (!versions.isEmpty()) {
      return Optional.ofNullable(log.opened(versions.getLast(), number, cipher));
    }
    var page = database == null || number < 1 ? null : read(database, (long) (number - 1) * SIZE);
    return page != null && cipher.open(page, number) ? Optional.of(page) : Optional.empty();
  }

  /** Where the transaction begins that wrote what a page was before {@code until}; 0: no log. */
  long bentSince(int number, long until) {
    var versions = log.of(number, until);
    return versions.isEmpty() ? 0 : versions.getLast().since();
  }

  /** A page's bytes; null when the file ends before. */
  static byte @Nullable [] read(FileChannel from, long at) throws IOException {
    var page = ByteBuffer.allocate(SIZE);
    while (page.hasRemaining()) {
      if (from.read(page, at + page.position()) < 0) {
        return null;
      }
    }
    return page.array();
  }

  @Override
  public void close() throws IOException {
    cipher.close();
    try (log) {
      if (database != null) {
        database.close();
      }
    }
  }
}
