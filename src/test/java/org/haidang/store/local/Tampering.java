package org.haidang.store.local;

/** What tests of the whole product do to a store behind its back. */
public final class Tampering {

  private Tampering() {}

  /** As if a newer program had used it. */
  public static void newer(LocalStore store) {
    store
        .database()
        .maintain(
            "insert into flyway_schema_history select 99, '99', 'later', type, 'V99__later.sql',"
                + " checksum, installed_by, installed_on, execution_time, success from"
                + " flyway_schema_history where version = '1'");
  }

  /** As if the disk had room for {@code pages} pages of the database and no more. */
  public static void room(LocalStore store, int pages) {
    store.database().maintain("pragma max_page_count = " + pages);
  }
}
