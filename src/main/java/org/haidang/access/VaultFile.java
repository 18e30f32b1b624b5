package org.haidang.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Where the server's secret key lies: a file of its owner alone, outside the database. All nodes of
 * one database have the same. One line of letters, so that it can be kept on paper, with a check
 * that tells a slip.
 *
 * <p>Beside it, while the key is being changed, lies the next one: whichever the database says it
 * is sealed under counts, so that a crash between the two leaves nobody without. The former one
 * stays beside it, too, for a backup of before.
 */
public final class VaultFile {

  private final Path file;
  private final Path next;
  private final Path former;
  private final SecureRandom random = new SecureRandom();

  /** The key in this file, which need not be there yet. */
  public VaultFile(Path file) {
    this.file = file.toAbsolutePath();
    this.next = this.file.resolveSibling(this.file.getFileName() + ".next");
    this.former = this.file.resolveSibling(this.file.getFileName() + ".former");
  }

  /**
   * The key by which a database is sealed.
   *
   * @param id as the database says
   * @throws HaidangException {@link ErrorCode#SERVER_SECRET_MISSING} when there is none, {@link
   *     ErrorCode#SERVER_SECRET_OTHER} when it is another's, and as {@link #read}
   */
  public Vault of(byte[] id) {
    var present = read(file);
    if (present.filter(vault -> Arrays.equals(vault.id(), id)).isPresent()) {
      return present.get();
    }
    var following = read(next).filter(vault -> Arrays.equals(vault.id(), id));
    if (following.isPresent()) {
      adopt();
      return following.get();
    }
    var before = read(former).filter(vault -> Arrays.equals(vault.id(), id));
    if (before.isPresent()) {
      return before.get();
    }
    throw new HaidangException(
        present.isPresent() ? ErrorCode.SERVER_SECRET_OTHER : ErrorCode.SERVER_SECRET_MISSING);
  }

  /** The key for a database that is not sealed yet, made if there is none. */
  public Vault orMade() {
    return read(file)
        .orElseGet(
            () -> {
              try {
                write(file, true);
              } catch (FileAlreadyExistsException e) {
                // Another node was first.
              } catch (IOException e) {
                throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE, e);
              }
              return read(file).orElseThrow();
            });
  }

  /** A fresh key beside the present one, on the disk when this returns. */
  public Vault makeNext() {
    try {
      write(next, false);
      return read(next).orElseThrow();
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE, e);
    }
  }

  /** Puts the next key in the present one's place: the database is sealed under it. */
  public void adopt() {
    try {
      if (Files.exists(file)) {
        SafeFile.writePrivate(former, Files.readAllBytes(file));
      }
      SafeFile.move(next, file);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE, e);
    }
  }

  private void write(Path to, boolean asFirst) throws IOException {
    var folder = to.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      DataFolder.makePrivate(folder);
    }
    var key = Vault.freshKey(random);
    var all = KeyLine.of(key);
    Arrays.fill(key, (byte) 0);
    if (!asFirst) {
      SafeFile.writePrivate(to, all);
      return;
    }
    var half =
        to.resolveSibling(
            to.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "."
                + Thread.currentThread().threadId());
    try {
      SafeFile.writePrivate(half, all);
      // A link is made only where nothing stands yet: of two nodes one is first, and both use its.
      Files.createLink(to, half);
      SafeFile.forceNameOf(to);
    } catch (UnsupportedOperationException e) {
      Files.move(half, to);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /**
   * @throws HaidangException {@link ErrorCode#SERVER_SECRET_DAMAGED} when it cannot be read, {@link
   *     ErrorCode#SERVER_SECRET_BARE} when others than its owner may
   */
  private Optional<Vault> read(Path from) {
    if (!Files.exists(from)) {
      return Optional.empty();
    }
    try {
      OwnerOnly.demand(from);
      var key = KeyLine.read(Files.readString(from, StandardCharsets.US_ASCII));
      return Optional.of(new Vault(key, random));
    } catch (IOException | IllegalArgumentException e) {
      // Its words may quote the file.
      throw new HaidangException(ErrorCode.SERVER_SECRET_DAMAGED);
    }
  }
}
