package org.haidang.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** Of a file with secrets: that nobody but its owner may read it. */
final class OwnerOnly {

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private OwnerOnly() {}

  /**
   * Where the file system knows rights.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_SECRET_BARE} when others may
   */
  static void demand(Path from) throws IOException {
    var rights = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (rights != null
        && rights.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
      throw new HaidangException(ErrorCode.SERVER_SECRET_BARE);
    }
  }
}
