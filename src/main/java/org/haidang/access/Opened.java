package org.haidang.access;

/** What came of opening what was sealed under a password. */
sealed interface Opened {

  /** The file is not whole. */
  record Broken() implements Opened {}

  /** The file is whole, the password is another one. */
  record Shut() implements Opened {}

  /** What was sealed. */
  final class Content implements Opened {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }
}
