package org.haidang.boot;

/** Where the central server is; may have to be waited for. Thread-safe. */
@FunctionalInterface
interface ServerAddress {

  /**
   * The server's address, such as {@code https://hotline.example/}. Blocks until it is known.
   *
   * @throws org.haidang.platform.HaidangException when the server could not be started
   */
  String get();

  /** A server that stands elsewhere. */
  static ServerAddress fixed(String address) {
    return () -> address;
  }
}
