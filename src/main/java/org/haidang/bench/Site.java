package org.haidang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * What the processes of one benchmark share: a temporary folder, and where its server listens.
 *
 * @param database JDBC URL of the server's database
 */
record Site(Path folder, String address, String database, String user, String password) {

  static final String LOGIN = "do.toc.do";
  static final String CENTRE = "HN";

  /** Where reports are taken. */
  static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-00000000000a");

  /** Where they are read. */
  static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-00000000000b");

  /** Where they are read once more. */
  static final UUID THIRD = UUID.fromString("00000000-0000-7000-8000-00000000000c");

  private static final String FILE = "site";

  /** As the server's process wrote it down. */
  static Site in(Path folder) throws IOException {
    var lines = Files.readAllLines(folder.resolve(FILE));
    return new Site(folder, lines.get(0), lines.get(1), lines.get(2), lines.get(3));
  }

  void write() throws IOException {
    Files.write(folder.resolve(FILE), List.of(address, database, user, password));
  }

  /** Where the server's process says which it is. */
  Path serversPid() {
    return folder.resolve("server.pid");
  }

  Path folderOf(UUID workstation) {
    return folder.resolve(workstation.toString());
  }
}
