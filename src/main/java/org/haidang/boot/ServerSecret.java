package org.haidang.boot;

import java.nio.file.Path;
import org.haidang.access.VaultFile;

/** Where the key lies that the server's database is sealed under. */
final class ServerSecret {

  /** Names another file than the usual one. */
  static final String VARIABLE = "HAIDANG_SECRET_FILE";

  /** Within the server's data folder. */
  static final String FOLDER = "secret";

  static final String FILE = "server.secret";

  private ServerSecret() {}

  /** That of a server with this data folder. */
  static VaultFile of(Path folder) {
    var named = System.getenv(VARIABLE);
    return new VaultFile(
        named == null || named.isBlank()
            ? folder.resolve(FOLDER).resolve(FILE)
            : Path.of(named.strip()));
  }
}
