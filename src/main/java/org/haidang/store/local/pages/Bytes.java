package org.haidang.store.local.pages;

import java.util.Arrays;

/**
 * Reads on through bytes up to an end. Beyond the end there is nothing: numbers are 0, and {@link
 * #left} tells. For one thread.
 */
final class Bytes {

  private final byte[] bytes;
  private final int end;
  private int at;

  Bytes(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  int at() {
    return at;
  }

  /** How many there are yet. */
  int left() {
    return end - at;
  }

  /** The next {@code length}, which must be there. */
  byte[] next(int length) {
    var next = Arrays.copyOfRange(bytes, at, at + length);
    at += length;
    return next;
  }

  /** A number of four bytes. */
  int integer() {
    return (int) signed(4);
  }

  /** A number of {@code length} bytes, at most 8, the highest first, with its sign. */
  long signed(int length) {
    long value = at < end ? bytes[at] : 0;
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (at + i < end ? bytes[at + i] & 0xff : 0);
    }
    at += length;
    return value;
  }

  /** SQLite's number of one to nine bytes: seven bits in each, all of them in a ninth. */
  long varint() {
    long value = 0;
    for (int i = 0; i < 8; i++) {
      int next = at < end ? bytes[at] : 0;
      at++;
      value = (value << 7) | (next & 0x7f);
      if (next >= 0) {
        return value;
      }
    }
    int last = at < end ? bytes[at] & 0xff : 0;
    at++;
    return (value << 8) | last;
  }
}
