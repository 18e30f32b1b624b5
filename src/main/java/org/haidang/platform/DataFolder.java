package org.haidang.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A folder of which this program is the only user, readable by its owner alone. Held from {@link
 * #claim} to {@link #close}; the operating system lets go of it when the program dies.
 */
public final class DataFolder implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Makes the folder if need be and claims it.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_UNWRITABLE} or {@link ErrorCode#FOLDER_IN_USE}
   */
  public static DataFolder claim(Path path) {
    FileChannel channel;
    FileLock lock;
    try {
      makePrivate(path);
      channel =
          FileChannel.open(
              path.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = tryLock(channel);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE, e);
    }
    if (lock == null) {
      closeQuietly(channel);
      throw new HaidangException(ErrorCode.FOLDER_IN_USE);
    }
    return new DataFolder(path, channel, lock);
  }

  /** Makes a folder that only its owner may read (0700 where the system knows such rights). */
  public static void makePrivate(Path path) throws IOException {
    Files.createDirectories(path);
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // Nothing was written through it.
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.release();
    } catch (IOException e) {
      // Closing the channel lets go of the lock as well.
    }
    closeQuietly(channel);
  }
}
