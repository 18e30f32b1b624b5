package org.haidang.store.local.pages;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The committed versions of pages in a log. A frame whose page's number is bent by a bit goes to
 * the page under which it opens. For one thread.
 */
public final class LogPages implements AutoCloseable {

  private final @Nullable FileChannel log;
  private final Map<Integer, List<Version>> versions = new HashMap<>();

  /**
   * A version of a page.
   *
   * @param page the number the log gives
   * @param at where its bytes begin in the log
   * @param since where the transaction begins that wrote it
   */
  public record Version(int page, long at, long since) {}

  /**
   * Opens the log.
   *
   * @param log need not be there
   * @param committed what stands in it, the earliest first
   * @param cipher stays the caller's
   * @param inFile how many pages the database's file has
   */
  LogPages(Path log, List<Version> committed, PageCipher cipher, long inFile) throws IOException {
    this.log = Files.exists(log) ? FileChannel.open(log, StandardOpenOption.READ) : null;
    for (var version : committed) {
      int page = page(version, cipher);
      // Nothing is written beyond the pages there are and those the log adds.
      if (page > 0 && page <= inFile + committed.size()) {
        versions.computeIfAbsent(page, _ -> new ArrayList<>()).add(version);
      }
    }
  }

  /** Whose page a version is: the one it opens as; the one it claims, if it opens as none. */
  private int page(Version version, PageCipher cipher) throws IOException {
    if (opened(version, version.page(), cipher) == null) {
      for (int bit = 0; bit < Integer.SIZE - 1; bit++) {
        int other = version.page() ^ (1 << bit);
        if (opened(version, other, cipher) != null) {
          return other;
        }
      }
    }
    return version.page();
  }

  /** The bytes of a version; null when it does not open as page {@code number}. */
  byte @Nullable [] opened(Version version, int number, PageCipher cipher) throws IOException {
    var page = log == null ? null : Pages.read(log, version.at());
    return page != null && cipher.open(page, number) ? page : null;
  }

  /** The versions of a page that were written before {@code until}, the earliest first. */
  List<Version> of(int number, long until) {
    return versions.getOrDefault(number, List.of()).stream()
        .filter(version -> version.at() < until)
        .toList();
  }

  /** The highest page of which there is one; 0 when there is none. */
  int last() {
    return versions.keySet().stream().mapToInt(number -> number).max().orElse(0);
  }

  @Override
  public void close() throws IOException {
    if (log != null) {
      log.close();
    }
  }
}
