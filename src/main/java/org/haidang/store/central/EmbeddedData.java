package org.haidang.store.central;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The data folder of one's own PostgreSQL, and the password to it. */
record EmbeddedData(Path folder, PostgresProgram program) {

  /** Makes the data folder at the first start, whole or not at all; empty when that failed. */
  Optional<String> password(Path data, String user) throws IOException {
    var file = folder.resolve("password");
    if (Files.exists(data)) {
      return Optional.of(Files.readString(file).strip());
    }
    var secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    var password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    writePrivately(file, password);
    var half = folder.resolve("data-in-the-making");
    PostgresBinaries.delete(half);
    var made =
        program.run(
            "initdb",
            "--pgdata=" + half,
            "--username=" + user,
            "--auth=scram-sha-256",
            "--pwfile=" + file,
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--no-instructions");
    if (!made) {
      return Optional.empty();
    }
    Files.writeString(
        half.resolve("postgresql.conf"), EmbeddedSetup.INCLUDE, StandardOpenOption.APPEND);
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    return Optional.of(password);
  }

  private static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
