package org.haidang.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;

/**
 * A workstation's key and enrolment on its disk, beside the database and not in it, readable by the
 * owner of the folder alone (0600). Thread-safe.
 *
 * <p>This is the place where Windows' DPAPI, the keychain of macOS or a TPM would seal the key to
 * user or machine. None of them is used: whoever can copy the file as its owner has the key, and
 * still needs an account's password to be let in by the server.
 */
public final class EnrolmentFile {

  private static final String KEY = "workstation.key";
  private static final String ENROLMENT = "enrolment.json";

  private final Path folder;
  private final Json json;

  /** What the second file holds; the key is in the first. */
  private record Kept(UUID workstation, String server, List<ServerPin> pins) {}

  /** In the workstation's data folder. */
  public EnrolmentFile(Path folder, Json json) {
    this.folder = folder;
    this.json = json;
  }

  /** Whether there was an enrolment; its file may be damaged. */
  public boolean isThere() {
    return Files.exists(folder.resolve(ENROLMENT));
  }

  /**
   * The enrolment; empty before there was one.
   *
   * @throws HaidangException {@link ErrorCode#ENROLMENT_DAMAGED}
   */
  public synchronized Optional<Enrolment> read() {
    try {
      var kept = json.read(Files.readAllBytes(folder.resolve(ENROLMENT)), Kept.class);
      return Optional.of(new Enrolment(kept.workstation(), key(), kept.server(), kept.pins()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | HaidangException | NullPointerException e) {
      throw new HaidangException(ErrorCode.ENROLMENT_DAMAGED);
    }
  }

  /**
   * The key to enrol with: made at the first call and kept, so that an answer that is lost on the
   * way can be asked for again.
   */
  public synchronized WorkstationKey keyToEnrol(SecureRandom random) {
    try {
      return key();
    } catch (IOException | HaidangException e) {
      var key = WorkstationKey.fresh(random);
      var secret = key.secret();
      write(folder.resolve(KEY), Base64.getEncoder().encode(secret));
      Arrays.fill(secret, (byte) 0);
      return key;
    }
  }

  private WorkstationKey key() throws IOException {
    var file = Files.readAllBytes(folder.resolve(KEY));
    try {
      return new WorkstationKey(Base64.getDecoder().decode(file));
    } catch (IllegalArgumentException e) {
      throw new HaidangException(ErrorCode.ENROLMENT_DAMAGED);
    }
  }

  /** Keeps an enrolment with the key of {@link #keyToEnrol}, whole or not at all. */
  public synchronized void keep(Enrolment enrolment) {
    write(
        folder.resolve(ENROLMENT),
        json.bytes(new Kept(enrolment.workstation(), enrolment.server(), enrolment.pins())));
  }

  private void write(Path file, byte[] content) {
    try {
      DataFolder.makePrivate(folder);
      SafeFile.writePrivate(file, content);
    } catch (IOException e) {
      throw new HaidangException(
          SafeFile.isFull(file) ? ErrorCode.DISK_FULL : ErrorCode.FOLDER_UNWRITABLE);
    }
  }
}
