package org.haidang.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.haidang.platform.PrivateFile;

/** Small files that are there whole, in their old or their new state, whenever the power fails. */
final class SafeFile {

  /** Below this many free bytes a failed write is the disk's fault. */
  private static final long LITTLE = 65_536;

  private SafeFile() {}

  /** Puts {@code content} in place of {@code file}; durable when it returns. */
  static void write(Path file, byte[] content) throws IOException {
    write(file, content, false);
  }

  /**
   * The same; nobody but its owner can read it at any moment (0600 where there are such rights).
   */
  static void writePrivate(Path file, byte[] content) throws IOException {
    write(file, content, true);
  }

  private static void write(Path file, byte[] content, boolean own) throws IOException {
    var temporary = file.resolveSibling(file.getFileName() + ".new");
    if (own) {
      PrivateFile.makeEmpty(temporary);
    }
    try (var channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    move(temporary, file);
  }

  /** Puts {@code from} in place of {@code file}; durable when it returns. */
  static void move(Path from, Path file) throws IOException {
    Files.move(from, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceNameOf(file);
  }

  /** Makes the name of {@code file} durable. */
  static void forceNameOf(Path file) {
    var parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      forceName(parent);
    }
  }

  /** Whether the disk under {@code file} has no room left worth the name. */
  static boolean isFull(Path file) {
    var parent = file.toAbsolutePath().getParent();
    return parent != null && Files.isDirectory(parent) && parent.toFile().getUsableSpace() < LITTLE;
  }

  private static void forceName(Path folder) {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open a folder; it keeps the names of moved files by itself.
    }
  }
}
