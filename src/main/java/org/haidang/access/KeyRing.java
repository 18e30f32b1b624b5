package org.haidang.access;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.haidang.model.Account;
import org.haidang.platform.DataFolder;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of this workstation's database, one for each account that signed in on it, so that each
 * unlocks it with its own password, without the server. Thread-safe.
 *
 * <p>Each account has one file, named by a digest of its login. Profile, session token and database
 * key are sealed in it together; nothing on the disk names a person. See {@link Envelope}.
 */
public final class KeyRing {

  private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
  private static final String WORKSTATION = "workstation.id";
  private static final String KEYS = "keys";

  private final Path folder;
  private final Envelope envelope;
  private final Json json;
  private final FailedUnlocks failed;

  /** What became of an attempt to unlock. */
  public sealed interface Attempt {}

  /** No account of this login has signed in on this workstation. */
  public record UnknownAccount() implements Attempt {}

  /** The account is known here; this is not its password. */
  public record WrongPassword() implements Attempt {}

  /** The account's file is damaged; signing in at the server and wrapping anew mends it. */
  public record Damaged() implements Attempt {}

  /**
   * The password was right.
   *
   * @param account the profile, as it was when wrapped
   * @param token the session token of the last sign-in at the server
   * @param key the database key
   */
  public record Unlocked(Account account, String token, DatabaseKey key) implements Attempt {
    /** Says who, never the secrets. */
    @Override
    public String toString() {
      return "Unlocked[" + account.login() + "]";
    }
  }

  /** What a file holds once opened; the key in hexadecimal digits. */
  private record Sealed(Account account, String token, String key) {}

  /**
   * The key ring in the workstation's data folder.
   *
   * @param passwords makes salts and sets the cost of a guess
   */
  public KeyRing(Path folder, Passwords passwords, Json json) {
    this.folder = folder;
    this.envelope = new Envelope(passwords);
    this.json = json;
    failed = new FailedUnlocks(folder, this::nameOf, InstantSource.system());
  }

  /** Wrong passwords without the server. */
  public FailedUnlocks failed() {
    return failed;
  }

  /**
   * The public id of this computer, made at the first call and never changed.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_UNWRITABLE}, {@link ErrorCode#DISK_FULL}, or
   *     {@link ErrorCode#DATABASE_UNAVAILABLE} when its file is damaged
   */
  public synchronized UUID workstation() {
    var file = folder.resolve(WORKSTATION);
    try {
      return UUID.fromString(Files.readString(file, StandardCharsets.US_ASCII).strip());
    } catch (NoSuchFileException e) {
      var id = UUID.randomUUID();
      write(file, id.toString().getBytes(StandardCharsets.US_ASCII));
      return id;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // Another id would make the server's records of this computer foreign to it: ask a person.
      throw new HaidangException(ErrorCode.DATABASE_UNAVAILABLE);
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  /**
   * Keeps the database key for an account, in place of what was kept for it, whole or not at all.
   * Leaves {@code password} and {@code key} as they are.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_UNWRITABLE} or {@link ErrorCode#DISK_FULL}
   */
  public synchronized void wrap(Account account, String token, DatabaseKey key, char[] password) {
    var file = fileOf(account.login());
    var secret = json.bytes(new Sealed(account, token, HexFormat.of().formatHex(key.bytes())));
    write(file, envelope.seal(secret, password, nameOf(account.login())));
  }

  /** Tries {@code password} for {@code login}. Leaves {@code password} as it is. */
  public synchronized Attempt unlock(String login, char[] password) {
    byte[] file;
    try {
      file = Files.readAllBytes(fileOf(login));
    } catch (NoSuchFileException e) {
      return new UnknownAccount();
    } catch (IOException e) {
      return new Damaged();
    }
    return switch (Envelope.open(file, password, nameOf(login))) {
      case Opened.Broken() -> new Damaged();
      case Opened.Shut() -> new WrongPassword();
      case Opened.Content content -> {
        var sealed = json.read(content.bytes(), Sealed.class);
        Arrays.fill(content.bytes(), (byte) 0);
        var key = new DatabaseKey(HexFormat.of().parseHex(sealed.key()));
        if (envelope.isBelow(file)) {
          rewrap(sealed.account(), sealed.token(), key, password);
        }
        yield new Unlocked(sealed.account(), sealed.token(), key);
      }
    };
  }

  /** Whether anybody can unlock here without the server. */
  public synchronized boolean isUsed() {
    var keys = folder.resolve(KEYS).toFile().list();
    return keys != null && keys.length > 0;
  }

  /** A right password is there: the cost is raised to the present one, if the disk lets it. */
  private void rewrap(Account account, String token, DatabaseKey key, char[] password) {
    try {
      wrap(account, token, key, password);
    } catch (HaidangException e) {
      // What is kept still opens; the next unlocking tries again.
      LOG.info("a key keeps its lower cost: {}", e.code());
    }
  }

  /** Forgets an account: it has to sign in at the server before it can unlock here again. */
  public synchronized void forget(String login) {
    try {
      Files.deleteIfExists(fileOf(login));
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  /** Forgets every account of this workstation. Its id stays. */
  public synchronized void forgetAll() {
    var keys = folder.resolve(KEYS);
    if (!Files.isDirectory(keys)) {
      return;
    }
    try (var files = Files.list(keys)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE);
    }
  }

  private Path fileOf(String login) {
    return folder.resolve(KEYS).resolve(nameOf(login) + ".key");
  }

  /** A digest of login and workstation, so that the same account has other names elsewhere. */
  private String nameOf(String login) {
    var text = "haidang account " + workstation() + " " + login.strip().toLowerCase(Locale.ROOT);
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void write(Path file, byte[] content) {
    try {
      var parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        DataFolder.makePrivate(parent);
      }
      SafeFile.write(file, content);
    } catch (IOException e) {
      throw new HaidangException(
          SafeFile.isFull(file) ? ErrorCode.DISK_FULL : ErrorCode.FOLDER_UNWRITABLE);
    }
  }
}
