package org.haidang.store.local.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as part of a tree: the rows on it, and the pages it leads to. Format:
 * https://www.sqlite.org/fileformat2.html#b_tree_pages. Whatever does not fit the format is left
 * out. Immutable.
 */
public final class TreePage {

  private static final int INDEX_INNER = 0x02;
  private static final int TABLE_INNER = 0x05;
  private static final int INDEX_LEAF = 0x0a;
  private static final int TABLE_LEAF = 0x0d;

  /** Bytes of a page that hold data. */
  private static final int USABLE = Pages.SIZE - PageCipher.RESERVED;

  /** The first page begins with the database's own head. */
  private static final int HEAD_OF_FIRST = 100;

  private final Pages pages;
  private final Opened page;
  private final ByteBuffer data;
  private final int head;

  TreePage(Pages pages, Opened page) {
    this.pages = pages;
    this.page = page;
    data = ByteBuffer.wrap(page.data());
    head = page.number() == 1 ? HEAD_OF_FIRST : 0;
  }

  /** Whether rows of a table stand here, rather than of an index, or none. */
  public boolean isOfTable() {
    return type() == TABLE_LEAF;
  }

  /** Whether it may say what was true once, for later versions of it are bent. */
  public boolean isStale() {
    return page.isStale();
  }

  private boolean isOfIndex() {
    return type() == INDEX_LEAF || type() == INDEX_INNER;
  }

  private boolean isInner() {
    return type() == INDEX_INNER || type() == TABLE_INNER;
  }

  private int type() {
    return data.get(head);
  }

  /** Where the cells begin, as far as they lie within the page. */
  private List<Integer> cells() {
    int pointers = head + (isInner() ? 12 : 8);
    int number = Short.toUnsignedInt(data.getShort(head + 3));
    var cells = new ArrayList<Integer>();
    for (int i = 0; i < number && pointers + 2 * i + 2 <= USABLE; i++) {
      int at = Short.toUnsignedInt(data.getShort(pointers + 2 * i));
      if (at >= pointers && at + 4 <= USABLE) {
        cells.add(at);
      }
    }
    return cells;
  }

  /** The pages it leads to. */
  public List<Integer> children() {
    var children = new ArrayList<Integer>();
    if (isInner()) {
      for (int at : cells()) {
        children.add(data.getInt(at));
      }
      children.add(data.getInt(head + 8));
    }
    return children;
  }

  /** The rows of a table or the entries of an index that stand here. */
  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    if (isOfTable() || isOfIndex()) {
      for (int at : cells()) {
        var from = new Bytes(page.data(), type() == INDEX_INNER ? at + 4 : at, USABLE);
        long length = from.varint();
        long rowid = isOfTable() ? from.varint() : 0;
        if (length > 0
            && length <= Math.min(Integer.MAX_VALUE, (long) pages.count() * Pages.SIZE)) {
          add(rows, rowid, (int) length, from);
        }
      }
    }
    return rows;
  }

  private void add(List<Row> rows, long rowid, int length, Bytes from) {
    int here = here(length);
    int more = here == length ? 0 : 4;
    if (from.left() >= here + more) {
      var bytes = from.next(here);
      int overflow = more == 0 ? 0 : from.integer();
      rows.add(new Row(pages, page, rowid, bytes, length, overflow));
    }
  }

  /** How much of a row of {@code length} bytes stands on its page; the rest is elsewhere. */
  private int here(int length) {
    int most = isOfTable() ? USABLE - 35 : (USABLE - 12) * 64 / 255 - 23;
    if (length <= most) {
      return length;
    }
    int least = (USABLE - 12) * 32 / 255 - 23;
    int here = least + (length - least) % (USABLE - 4);
    return here <= most ? here : least;
  }
}
