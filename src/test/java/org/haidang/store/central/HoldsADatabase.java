package org.haidang.store.central;

import java.nio.file.Path;

/** A program that starts a database, says so, and waits to be killed. */
public final class HoldsADatabase {

  private HoldsADatabase() {}

  /** Takes the folder. */
  public static void main(String[] arguments) throws Exception {
    var database = EmbeddedDatabase.start(Path.of(arguments[0]));
    System.out.println("running");
    Thread.sleep(60_000);
    database.close();
  }
}
