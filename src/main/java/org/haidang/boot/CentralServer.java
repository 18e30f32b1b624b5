package org.haidang.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountDirectory;
import org.haidang.access.Deed;
import org.haidang.access.Happening;
import org.haidang.access.Passwords;
import org.haidang.access.ServerPin;
import org.haidang.access.VaultFile;
import org.haidang.content.PackPress;
import org.haidang.platform.DataFolder;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.server.CentralHttp;
import org.haidang.store.central.CentralSecret;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.EmbeddedDatabase;
import org.haidang.sync.Admission;
import org.haidang.sync.Ledger;
import org.haidang.sync.TrailLedger;
import org.jspecify.annotations.Nullable;

/** One node of the central server: a database, and the server before it. */
final class CentralServer implements AutoCloseable {

  /** For how long a record stays on workstations when nobody has to do with it any more. */
  static final int RETENTION_DAYS = 90;

  /** For how long a copy of an unfinished report is kept after its last key. */
  static final int DRAFT_DAYS = 7;

  private static final String POSTGRESQL = "postgresql";
  private static final String LOOPBACK = "127.0.0.1";

  /** What was acknowledged within it is found missing by the workstations, not by the mark. */
  private static final Duration MARKED_EVERY = Duration.ofSeconds(10);

  private final @Nullable DataFolder folder;
  private final HighWater highWater;
  private final ServerDoor door;
  private final @Nullable EmbeddedDatabase embedded;
  private final CentralStore store;
  private final Passwords passwords;
  private final PackPress packs;
  private @Nullable CentralHttp server;
  private @Nullable Housekeeping housekeeping;
  private @Nullable Housekeeping marking;
  private @Nullable Housekeeping erasing;
  private volatile boolean closing;

  private CentralServer(
      Path marks,
      @Nullable DataFolder folder,
      @Nullable EmbeddedDatabase embedded,
      CentralStore store) {
    this.highWater = new HighWater(marks);
    this.door = new ServerDoor(marks.resolve(ServerDoor.FOLDER), store.workstations());
    this.folder = folder;
    this.embedded = embedded;
    this.store = store;
    this.packs = Content.press(store.packs());
    this.passwords = new Passwords(new SecureRandom(), Passwords.Cost.STANDARD);
  }

  /** Opens the database at {@code url}; embedded in {@code folder} when null. */
  static CentralServer open(Path folder, @Nullable String url) {
    return open(folder, url, ServerSecret.of(folder));
  }

  /** As {@link #open(Path, String)}, with the key that lies in this file. */
  static CentralServer open(Path folder, @Nullable String url, VaultFile secret) {
    if (url != null) {
      return new CentralServer(folder, null, null, store(DatabaseAddress.of(url), secret));
    }
    var claimed = DataFolder.claim(folder);
    EmbeddedDatabase embedded = null;
    try {
      embedded = EmbeddedDatabase.start(folder.resolve(POSTGRESQL));
      return new CentralServer(folder, claimed, embedded, store(embedded.address(), secret));
    } catch (RuntimeException e) {
      if (embedded != null) {
        embedded.close();
      }
      claimed.close();
      throw e;
    }
  }

  /** Whether an embedded database lies in {@code folder}. */
  static boolean keepsDatabase(Path folder) {
    return Files.isDirectory(folder.resolve(POSTGRESQL));
  }

  /** As {@link #open}, for a short piece of work while the server itself may be running. */
  static CentralServer openBeside(Path folder, @Nullable String url) {
    try {
      return open(folder, url);
    } catch (HaidangException e) {
      if (url != null || e.code() != ErrorCode.FOLDER_IN_USE) {
        throw e;
      }
      var running = EmbeddedDatabase.running(folder.resolve(POSTGRESQL));
      return new CentralServer(folder, null, null, store(running, ServerSecret.of(folder)));
    }
  }

  /**
   * Seals what is secret in the database anew, under a fresh key, while no node runs. An embedded
   * one is started for it.
   */
  static void changeSecret(Path folder, @Nullable String url) {
    var secret = ServerSecret.of(folder);
    if (url != null) {
      CentralSecret.change(DatabaseAddress.of(url), secret);
      return;
    }
    var claimed = DataFolder.claim(folder);
    try (var embedded = EmbeddedDatabase.start(folder.resolve(POSTGRESQL))) {
      CentralSecret.change(embedded.address(), secret);
    } finally {
      claimed.close();
    }
  }

  private static CentralStore store(DatabaseAddress address, VaultFile secret) {
    return CentralStore.open(
        address,
        secret,
        Ids.timeOrdered(),
        new Json(),
        new Admission(new AccessRules()),
        NationalNames.ofShippedPacks(),
        new ServerIndexer());
  }

  /** Begins another life of a database that was brought back to an older state; its number. */
  int beginLife() {
    store.beginLife("COMMAND");
    note(Deed.SERVER_RESTORED);
    highWater.note(store);
    return store.restored().lives().size();
  }

  /** Keeps in the trail what was done at the server's own command line. */
  void note(Deed deed, String... what) {
    var now = Clock.systemUTC().instant();
    store
        .trail()
        .add(Happening.of(Ids.timeOrdered().next(), now, AccountBook.SERVER, deed, what), "", null);
  }

  /** Begins another life when the database stands lower than it once did, and goes on marking. */
  void watchHighWater() {
    highWater.compare(store);
    marking = new Housekeeping(() -> highWater.note(store), MARKED_EVERY);
  }

  /**
   * Takes out of the workstations' scopes what is older, from now on, and keeps the national index
   * up to date with this program.
   *
   * @param draftDays for how long copies of unfinished reports are kept, at least 1
   */
  void keepFor(Duration retention, int draftDays) {
    housekeeping =
        new Housekeeping(
            () -> {
              store.forget(draftDays);
              store.reprint();
              store.sweep(Clock.systemUTC().instant(), retention);
            },
            Housekeeping.HOURLY);
  }

  /** Erases for good what the packs' rules of retention say is due, from now on. */
  void eraseWhatIsDue() {
    var content = new ServerContent(store.packs());
    erasing =
        new Housekeeping(
            () -> content.erase(store, Clock.systemUTC().instant()), Housekeeping.DAILY);
  }

  /** Listens on this computer alone; port 0 takes a free one. The address it listens on. */
  String listen(int port) {
    return listen(LOOPBACK, port);
  }

  /** Listens with TLS. */
  String listen(String host, int port) {
    return listen(host, port, false);
  }

  /** Likewise, {@code proxyProtocol} for a proxy that says so of each connection's address. */
  String listen(String host, int port, boolean proxyProtocol) {
    var keys = door.keys();
    server = CentralHttp.start(host, port, parts(keys.pins()), keys, proxyProtocol);
    return "https://" + host + ":" + server.port() + "/";
  }

  /**
   * Listens on this computer alone, in plain text, for the proxy that shows {@code certificate}.
   */
  String listenBehindProxy(int port, Path certificate) {
    server = CentralHttp.startBehindProxy(port, parts(List.of(ServerDoor.pinOf(certificate))));
    return "http://" + LOOPBACK + ":" + server.port() + "/";
  }

  private CentralHttp.Parts parts(List<ServerPin> pins) {
    return new CentralHttp.Parts(
        store,
        store.national(),
        store.accounts(),
        new AccessRules(),
        passwords,
        packs,
        store.referrals(),
        store.search(),
        store.together(),
        store.restored(),
        store.erasures(),
        store.hearts(),
        store.attachments(),
        store.quarantine(),
        store.trail(),
        new CentralHttp.Joining(store.workstations(), pins),
        store.seals(),
        new SecureRandom(),
        Clock.systemUTC(),
        new Json());
  }

  /** Who is let in: codes for computers, and the server's own keys. */
  ServerDoor door() {
    return door;
  }

  /** False once the embedded database has died under it, after which it can answer nothing. */
  boolean databaseRuns() {
    return embedded == null || closing || embedded.runs();
  }

  Ledger ledger() {
    return store;
  }

  AccountDirectory accounts() {
    return store.accounts();
  }

  TrailLedger trail() {
    return store.trail();
  }

  PackPress packs() {
    return packs;
  }

  Passwords passwords() {
    return passwords;
  }

  @Override
  public void close() {
    closing = true;
    for (var rounds : new Housekeeping[] {housekeeping, erasing}) {
      if (rounds != null) {
        rounds.close();
      }
    }
    if (server != null) {
      server.close();
    }
    if (marking != null) {
      marking.close();
      Housekeeping.safely(() -> highWater.note(store));
    }
    store.close();
    if (embedded != null) {
      embedded.close();
    }
    if (folder != null) {
      folder.close();
    }
  }
}
