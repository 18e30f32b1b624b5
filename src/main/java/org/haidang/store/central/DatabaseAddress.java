package org.haidang.store.central;

import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is and how to be let in.
 *
 * @param url a JDBC URL, {@code jdbc:postgresql://host:port/database}; may itself hold user and
 *     password
 * @param user null when the URL says, or the server asks for none
 * @param password likewise
 */
public record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

  /** A database whose URL says all. */
  public static DatabaseAddress of(String url) {
    return new DatabaseAddress(url, null, null);
  }

  /** The same server and account, another database. */
  DatabaseAddress database(String name) {
    return new DatabaseAddress(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
  }

  /** Neither password nor URL, which may hold one. */
  @Override
  public String toString() {
    return "DatabaseAddress[…]";
  }
}
