package org.haidang.store.central;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that travels with the product, unpacked into a private folder once. */
final class PostgresBinaries {

  /** The first part of the folder's name; the rest tells one release from another. */
  static final String FOLDER = "postgresql-";

  private PostgresBinaries() {}

  /**
   * The folder with {@code bin}, {@code lib} and {@code share}, in {@code folder}.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} when the product has
   *     none for this kind of computer
   */
  static Path in(Path folder) throws IOException {
    byte[] archive;
    try (var in = archive()) {
      archive = in.readAllBytes();
    }
    var unpacked = folder.resolve(FOLDER + digest(archive));
    if (!Files.isDirectory(unpacked)) {
      var half = folder.resolve("unpacking");
      delete(half);
      unpack(archive, half);
      Files.move(half, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }
    return unpacked;
  }

  /** Whether the product has a PostgreSQL for this kind of computer. */
  static boolean ship() {
    try (var _ = archive()) {
      return true;
    } catch (IOException | HaidangException e) {
      return false;
    }
  }

  private static InputStream archive() throws IOException {
    var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    var system = name.contains("windows") ? "Windows" : name.contains("mac") ? "Darwin" : "Linux";
    var chip = System.getProperty("os.arch");
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
          system, chip.equals("amd64") ? "x86_64" : chip);
    } catch (IllegalStateException e) {
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE, e);
    }
  }

  private static String digest(byte[] archive) {
    return HexFormat.of().formatHex(Digests.sha256(archive), 0, 8);
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    Files.createDirectories(target);
    try (var tar =
        new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("an archive that leaves its folder");
        }
        write(tar, entry, path);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    var parent = path.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
        throw new IOException("no right to run a program");
      }
    }
  }

  /** Deletes a folder and all in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path at, @Nullable IOException fault)
              throws IOException {
            if (fault != null) {
              throw fault;
            }
            Files.delete(at);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
