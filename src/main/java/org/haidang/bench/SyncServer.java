package org.haidang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountBook;
import org.haidang.access.AccountDirectory;
import org.haidang.access.EnrolCode;
import org.haidang.access.Passwords;
import org.haidang.access.VaultFile;
import org.haidang.content.PackPress;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.platform.Digests;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.server.CentralHttp;
import org.haidang.server.ServerKeys;
import org.haidang.store.central.CentralStore;
import org.haidang.store.central.EmbeddedDatabase;
import org.haidang.sync.Admission;
import org.haidang.sync.KnownBy;

/** The central server's process: an embedded PostgreSQL and the server before it. */
final class SyncServer {

  static final String READY = "ready";

  private SyncServer() {}

  /** Serves until standard input ends. */
  static void run(Path folder, KnownBy knownBy, Indexer indexer) throws IOException {
    var json = new Json();
    var rules = new AccessRules();
    var passwords = new Passwords(new SecureRandom(), Passwords.Cost.STANDARD);
    var keys = ServerKeys.in(folder.resolve("tls"), Clock.systemUTC());
    try (var database = EmbeddedDatabase.start(folder.resolve("postgresql"));
        var store =
            CentralStore.open(
                database.address(),
                new VaultFile(folder.resolve("server.secret")),
                Ids.timeOrdered(),
                json,
                new Admission(rules),
                knownBy,
                indexer);
        var server =
            CentralHttp.start(
                "127.0.0.1",
                0,
                new CentralHttp.Parts(
                    store,
                    store.national(),
                    store.accounts(),
                    rules,
                    passwords,
                    PackPress.closed(store.packs()),
                    store.referrals(),
                    store.search(),
                    store.together(),
                    store.restored(),
                    store.erasures(),
                    store.hearts(),
                    store.attachments(),
                    store.quarantine(),
                    store.trail(),
                    new CentralHttp.Joining(store.workstations(), keys.pins()),
                    store.seals(),
                    new SecureRandom(),
                    Clock.systemUTC(),
                    json),
                keys)) {
      var at = database.address();
      var password = Objects.requireNonNull(at.password());
      var account = new Account(Site.LOGIN, "Đỗ Tốc Độ", Role.COUNSELOR, Site.CENTRE);
      store
          .accounts()
          .put(new AccountDirectory.Stored(account, passwords.hash(password.toCharArray())));
      var address = "https://127.0.0.1:" + server.port() + "/";
      var site = new Site(folder, address, at.url(), Objects.requireNonNull(at.user()), password);
      site.write();
      for (var workstation : Stream.concat(Site.ALL.stream(), Site.CROWD.stream()).toList()) {
        var code = EnrolCode.fresh(keys.pins().getFirst(), new SecureRandom());
        var until = Clock.systemUTC().instant().plus(Duration.ofDays(1));
        store
            .workstations()
            .issue(Digests.sha256(code.secret()), Site.CENTRE, until, null, AccountBook.SERVER);
        Files.writeString(site.codeOf(workstation), code.text());
      }
      Files.writeString(
          Site.in(folder).serversPid(), String.valueOf(ProcessHandle.current().pid()));
      System.out.println(READY);
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }
}
