package org.haidang.store.local.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table or an entry of an index, as it stands on its page. Values are at hand as far as
 * {@link #reaches} says; {@link #whole} gives a long row. Format:
 * https://www.sqlite.org/fileformat2.html#record_format. Immutable; for one thread.
 */
public final class Row {

  private static final int OF_OVERFLOW = Pages.SIZE - PageCipher.RESERVED - 4;

  private final Pages pages;
  private final Opened page;
  private final long rowid;
  private final int length;
  private final int overflow;
  private final Columns columns;
  private final byte[] bytes;

  Row(Pages pages, Opened page, long rowid, byte[] bytes, int length, int overflow) {
    this.pages = pages;
    this.page = page;
    this.rowid = rowid;
    this.bytes = bytes;
    this.length = length;
    this.overflow = overflow;
    this.columns = Columns.of(bytes, length);
  }

  /** The row's number in its table; 0 in an index. */
  public long rowid() {
    return rowid;
  }

  /** Whether the page it stands on may say what was true once, for later versions are bent. */
  public boolean isStale() {
    return page.isStale();
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
   * The row with all its values at hand: as it was earlier, where a page that holds a part of its
   * latest version does not open. Never parts of different times. Empty when there is none.
   */
  public Optional<Row> whole() throws IOException {
    if (bytes.length == length) {
      return Optional.of(this);
    }
    var whole = Arrays.copyOf(bytes, length);
    int done = bytes.length;
    for (int next = overflow; done < length; ) {
      var part = pages.bytes(next, page.until());
      if (part.isEmpty()) {
        return before(pages.bentSince(next, page.until()));
      }
      int more = Math.min(OF_OVERFLOW, length - done);
      System.arraycopy(part.get(), 4, whole, done, more);
      done += more;
      next = new Bytes(part.get(), 0, 4).integer();
    }
    return Optional.of(new Row(pages, page, rowid, whole, length, 0));
  }

  private Optional<Row> before(long time) throws IOException {
    var earlier = time == 0 ? Optional.<TreePage>empty() : pages.before(page.number(), time);
    for (var row : earlier.map(TreePage::rows).orElse(List.of())) {
      if (row.rowid() == rowid) {
        return row.whole();
      }
    }
    return Optional.empty();
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
