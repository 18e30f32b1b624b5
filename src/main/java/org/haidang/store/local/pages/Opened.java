package org.haidang.store.local.pages;

/** A page that opens. Nobody writes to its bytes. */
final class Opened {

  private final int number;
  private final byte[] data;
  private final long until;

  /**
   * One of these bytes.
   *
   * @param until where in the log the transaction begins that wrote the next version, which is
   *     bent; {@link Pages#NOW} when this is the latest
   */
  Opened(int number, byte[] data, long until) {
    this.number = number;
    this.data = data;
    this.until = until;
  }

  int number() {
    return number;
  }

  byte[] data() {
    return data;
  }

  long until() {
    return until;
  }

  /** Whether later versions of it are bent. */
  boolean isStale() {
    return until != Pages.NOW;
  }
}
