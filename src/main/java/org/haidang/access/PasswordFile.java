package org.haidang.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * A file that leaves the program and opens with a password alone: AES-GCM under a key by Argon2id.
 * What it is for is bound to it. Nothing of it is ever on the disk in plain text. Thread-safe.
 *
 * @param passwords sets the cost of a guess
 * @param purpose what the file is for; one written for something else does not open
 */
public record PasswordFile(Passwords passwords, String purpose) {

  /** Far beyond what a workstation sets aside; a file beyond it is not read into memory. */
  private static final long MOST = 256L << 20;

  /**
   * Writes {@code secret}, whole or not at all, for its owner's eyes; wipes {@code secret}, leaves
   * {@code password} as it is.
   *
   * @throws HaidangException {@link ErrorCode#FILE_UNWRITABLE} or {@link ErrorCode#DISK_FULL}
   */
  public void write(Path file, byte[] secret, char[] password) {
    try {
      SafeFile.writePrivate(file, new Envelope(passwords).seal(secret, password, purpose));
    } catch (IOException e) {
      throw new HaidangException(
          SafeFile.isFull(file) ? ErrorCode.DISK_FULL : ErrorCode.FILE_UNWRITABLE);
    }
  }

  /**
   * What was written, for the caller to wipe.
   *
   * @throws HaidangException {@link ErrorCode#FILE_UNREADABLE} when it cannot be read or is no such
   *     file, {@link ErrorCode#FILE_DAMAGED} when it is not whole, {@link
   *     ErrorCode#FILE_PASSWORD_WRONG} when it was written under another password, or for something
   *     else
   */
  public byte[] read(Path file, char[] password) {
    byte[] bytes;
    try {
      if (Files.size(file) > MOST) {
        throw new HaidangException(ErrorCode.FILE_DAMAGED);
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FILE_UNREADABLE);
    }
    return switch (Envelope.open(bytes, password, purpose)) {
      case Opened.Broken() -> throw new HaidangException(ErrorCode.FILE_DAMAGED);
      case Opened.Shut() -> throw new HaidangException(ErrorCode.FILE_PASSWORD_WRONG);
      case Opened.Content content -> content.bytes();
    };
  }
}
