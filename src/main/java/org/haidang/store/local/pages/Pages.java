package org.haidang.store.local.pages;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a database and its log, each opened by itself. Of a page whose latest version is
 * bent, the one before is given, should there be one. Only reads. For one thread.
 */
public final class Pages implements AutoCloseable {

  /** The bytes of a page: SQLite's default, and nothing here sets another. */
  public static final int SIZE = 4096;

  private final PageCipher cipher;
  private final @Nullable FileChannel database;
  private final @Nullable FileChannel log;
  private final Map<Integer, List<Long>> inLog;
  private final int count;

  /**
   * A page that opens.
   *
   * @param stale whether later versions of it are bent
   */
  record Opened(int number, byte[] data, boolean stale) {}

  /**
   * Opens the files.
   *
   * @param database need not be there
   * @param log need not be there
   * @param inLog where in the log the versions of a page begin, the earliest first
   * @param cipher closed with this
   */
  public Pages(Path database, Path log, Map<Integer, List<Long>> inLog, PageCipher cipher)
      throws IOException {
    this.cipher = cipher;
    this.database = channel(database);
    this.log = channel(log);
    long inFile = this.database == null ? 0 : this.database.size() / SIZE;
    // A frame whose page's number is bent may claim any.
    long most = inFile + inLog.values().stream().mapToInt(List::size).sum();
    this.inLog = new HashMap<>(inLog);
    this.inLog.keySet().removeIf(number -> number < 1 || number > most);
    int last = this.inLog.keySet().stream().mapToInt(n -> n).max().orElse(0);
    count = Math.toIntExact(Math.max(inFile, last));
  }

  private static @Nullable FileChannel channel(Path file) throws IOException {
    return Files.exists(file) ? FileChannel.open(file, StandardOpenOption.READ) : null;
  }

  /** How many there are; the numbers begin with 1. */
  public int count() {
    return count;
  }

  /** Page {@code number}; empty when no version of it opens, or it is none of these. */
  public Optional<TreePage> page(int number) throws IOException {
    return opened(number).map(page -> new TreePage(this, page));
  }

  /** The same, as bytes. */
  Optional<Opened> opened(int number) throws IOException {
    boolean stale = false;
    var versions = inLog.getOrDefault(number, List.of());
    if (log != null) {
      for (var at : versions.reversed()) {
        var page = read(log, at);
        if (page != null && cipher.open(page, number)) {
          return Optional.of(new Opened(number, page, stale));
        }
        stale = true;
      }
    }
    var page = number < 1 || database == null ? null : read(database, (long) (number - 1) * SIZE);
    return page != null && cipher.open(page, number)
        ? Optional.of(new Opened(number, page, stale))
        : Optional.empty();
  }

  private static byte @Nullable [] read(FileChannel from, long at) throws IOException {
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
    for (var channel : new FileChannel[] {database, log}) {
      if (channel != null) {
        channel.close();
      }
    }
  }
}
