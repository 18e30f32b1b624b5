package org.haidang.store.local.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A row of a table or an entry of an index, as it stands on its page. Values are at hand as far as
 * {@link #reaches} says; a long row is made whole by {@link #complete}. Format:
 * https://www.sqlite.org/fileformat2.html#record_format. For one thread.
 */
public final class Row {

  private static final int OF_OVERFLOW = Pages.SIZE - PageCipher.RESERVED - 4;

  private final Pages pages;
  private final long rowid;
  private final boolean stale;
  private final int length;
  private final int overflow;
  private final Columns columns;
  private byte[] bytes;

  Row(Pages pages, long rowid, byte[] bytes, int length, int overflow, boolean stale) {
    this.pages = pages;
    this.rowid = rowid;
    this.bytes = bytes;
    this.length = length;
    this.overflow = overflow;
    this.stale = stale;
    this.columns = Columns.of(bytes, length);
  }

  /** The row's number in its table; 0 in an index. */
  public long rowid() {
    return rowid;
  }

  /** Whether the page it stands on may say what was true once, for later versions are bent. */
  public boolean isStale() {
    return stale;
  }

  /**
   * The kinds of its values, a letter each: N nothing, I integer, F other number, T text, B bytes.
   * Empty when the row is none.
   */
  public String shape() {
    return columns.shape();
  }

  /** How many bytes the value {@code i} has, from 0. */
  public int length(int i) {
    return columns.length(i);
  }

  /** Whether the value {@code i} is at hand. */
  public boolean reaches(int i) {
    return columns.from(i) + columns.length(i) <= bytes.length;
  }

  /**
   * Brings the whole row to hand.
   *
   * @return false when a page that holds a part of it does not open
   */
  public boolean complete() throws IOException {
    if (bytes.length == length) {
      return true;
    }
    var whole = Arrays.copyOf(bytes, length);
    int done = bytes.length;
    for (int next = overflow; done < length; ) {
      var page = pages.opened(next);
      if (page.isEmpty()) {
        return false;
      }
      int more = Math.min(OF_OVERFLOW, length - done);
      System.arraycopy(page.get().data(), 4, whole, done, more);
      done += more;
      next = new Bytes(page.get().data(), 0, 4).integer();
    }
    bytes = whole;
    return true;
  }

  /** The value {@code i}, an integer at hand. */
  public long integer(int i) {
    return columns.integer(i, bytes);
  }

  /** The value {@code i}, text at hand. */
  public String text(int i) {
    return new String(bytes(i), StandardCharsets.UTF_8);
  }

  /** The value {@code i}, text or bytes at hand. */
  public byte[] bytes(int i) {
    return Arrays.copyOfRange(bytes, columns.from(i), columns.from(i) + columns.length(i));
  }
}
