package org.haidang.store.local.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * What a row's head says of its values: their kinds, and where in the row they stand. Immutable.
 *
 * @param shape as {@link Row#shape}
 */
record Columns(String shape, List<Column> all) {

  private static final Columns NONE = new Columns("", List.of());

  /** SQLite's limit in the driver's build is higher; no table of ours comes near. */
  private static final int MOST = 100;

  /** One value: its type as SQLite numbers it, where it begins and how many bytes it has. */
  record Column(long type, int from, int length) {}

  Columns {
    all = List.copyOf(all);
  }

  /**
   * Of a row that begins with {@code bytes} and has {@code length} of them; none when they do not
   * fit each other.
   */
  static Columns of(byte[] bytes, int length) {
    var from = new Bytes(bytes, 0, bytes.length);
    long head = from.varint();
    if (head < 1 || head > bytes.length) {
      return NONE;
    }
    var shape = new StringBuilder();
    var all = new ArrayList<Column>();
    long at = head;
    while (from.at() < head && all.size() < MOST) {
      long type = from.varint();
      long size = bytesOf(type);
      if (size < 0 || at + size > length) {
        return NONE;
      }
      all.add(new Column(type, (int) at, (int) size));
      shape.append(letter(type));
      at += size;
    }
    return at == length && from.at() == head ? new Columns(shape.toString(), all) : NONE;
  }

  private static long bytesOf(long type) {
    if (type >= 12) {
      return (type - 12) / 2;
    }
    return switch ((int) type) {
      case 0, 8, 9 -> 0;
      case 1, 2, 3, 4 -> type;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> -1;
    };
  }

  private static char letter(long type) {
    if (type >= 12) {
      return type % 2 == 0 ? 'B' : 'T';
    }
    return type == 0 ? 'N' : type == 7 ? 'F' : 'I';
  }

  int from(int i) {
    return all.get(i).from();
  }

  int length(int i) {
    return all.get(i).length();
  }

  long integer(int i, byte[] bytes) {
    var column = all.get(i);
    if (column.type() == 8 || column.type() == 9) {
      return column.type() - 8;
    }
    return new Bytes(bytes, column.from(), bytes.length).signed(column.length());
  }
}
