package org.haidang.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.haidang.access.ServerPin;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.PrivateFile;

/**
 * The key by which workstations know this server, and the one that comes after it, made at the
 * first start and kept in a folder of their own (0600 each). Nodes that stand in for each other
 * have the same folder. Thread-safe.
 *
 * <p>It is the key that is pinned, not the certificate around it: a certificate is made anew at
 * each start, and no workstation has to hear of it. The next key's pin is told from the beginning,
 * so that a key may be changed without visiting any workstation.
 */
public final class ServerKeys {

  private static final String KEY = "server.key";
  private static final String NEXT = "next.key";
  private static final String FORMER = "former.key";
  private static final String LOCK = "keys.lock";
  private static final long PAUSE_NANOS = 20_000_000;

  private final InstantSource clock;
  private final KeyPair present;
  private final KeyPair next;

  private ServerKeys(KeyPair present, KeyPair next, InstantSource clock) {
    this.present = present;
    this.next = next;
    this.clock = clock;
  }

  /**
   * The keys in {@code folder}, made if there are none.
   *
   * @throws HaidangException {@link ErrorCode#FOLDER_UNWRITABLE} or {@link
   *     ErrorCode#SERVER_KEY_DAMAGED}
   */
  public static ServerKeys in(Path folder, InstantSource clock) {
    return locked(folder, () -> read(folder, clock));
  }

  /** Puts the next key in the present one's place, and makes another next one. */
  public static ServerKeys change(Path folder, InstantSource clock) {
    return locked(
        folder,
        () -> {
          read(folder, clock);
          var key = folder.resolve(KEY);
          Files.move(key, folder.resolve(FORMER), StandardCopyOption.REPLACE_EXISTING);
          Files.move(folder.resolve(NEXT), key, StandardCopyOption.ATOMIC_MOVE);
          return read(folder, clock);
        });
  }

  private interface Reading {
    ServerKeys keys() throws IOException, GeneralSecurityException;
  }

  /** Of several nodes that start on one folder at once, one makes the keys. */
  private static ServerKeys locked(Path folder, Reading reading) {
    try {
      DataFolder.makePrivate(folder);
      try (var lock =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock(lock);
        return reading.keys();
      }
    } catch (IOException e) {
      throw new HaidangException(ErrorCode.FOLDER_UNWRITABLE, e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // Its message may quote the file.
      throw new HaidangException(ErrorCode.SERVER_KEY_DAMAGED);
    }
  }

  private static void lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        channel.lock();
        return;
      } catch (OverlappingFileLockException e) {
        // Another server in this same program.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static ServerKeys read(Path folder, InstantSource clock)
      throws IOException, GeneralSecurityException {
    return new ServerKeys(orMade(folder.resolve(KEY)), orMade(folder.resolve(NEXT)), clock);
  }

  private static KeyPair orMade(Path file) throws IOException, GeneralSecurityException {
    if (Files.exists(file)) {
      return PemKey.read(Files.readString(file));
    }
    var pair = PemKey.fresh();
    var half = file.resolveSibling(file.getFileName() + ".new");
    PrivateFile.makeEmpty(half);
    Files.writeString(half, PemKey.text(pair), StandardOpenOption.SYNC);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    return pair;
  }

  /** What workstations may take for this server: the present key's pin, then the next one's. */
  public List<ServerPin> pins() {
    return List.of(ServerPin.of(present.getPublic()), ServerPin.of(next.getPublic()));
  }

  /** What is shown: a certificate of the present key, signed by itself. */
  X509Certificate certificate() {
    return SelfSigned.certificate(present, clock.instant());
  }

  KeyPair present() {
    return present;
  }

  /** The pin of what a proxy shows in this server's place: the first certificate in a PEM file. */
  public static Optional<ServerPin> ofCertificate(Path file) {
    return SelfSigned.first(file).map(shown -> ServerPin.of(shown.getPublicKey()));
  }
}
