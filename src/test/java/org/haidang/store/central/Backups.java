package org.haidang.store.central;

import java.sql.SQLException;

/** Backups of the databases of {@link TestDatabase}: copies of their files, as PostgreSQL makes. */
public final class Backups {

  private Backups() {}

  /** Copies the database, which nobody may be using, and keeps the copy aside. */
  public static void make(String name) {
    TestDatabase.empty(name + "_backup");
    run(
        "drop database " + name + "_backup",
        "create database " + name + "_backup template " + name);
  }

  /** Puts the copy in the database's place. */
  public static void bringBack(String name) {
    run(
        "drop database " + name + " with (force)",
        "alter database " + name + "_backup rename to " + name);
  }

  private static void run(String... statements) {
    var server = TestDatabase.empty("backups");
    try (var connection = Durability.connect(server);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
