package org.haidang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.haidang.access.DatabaseKey;
import org.haidang.access.Enrolment;
import org.haidang.content.Library;
import org.haidang.desk.ContactIndexer;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.LineLimits;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Messages.SignIn;
import org.haidang.sync.SyncEngine;
import org.haidang.sync.Timing;

/** A workstation somebody is signed in at, wired as the product wires it; its engine at rest. */
final class Seat implements AutoCloseable {

  private final HttpCentralServer server;
  private final byte[] key;
  private final LocalStore store;
  private final SyncEngine engine;

  Seat(Site site, UUID workstation, Library library) {
    this(site, workstation, library, new ContactIndexer(library));
  }

  Seat(Site site, UUID workstation, Library library, Indexer indexer) {
    var json = new Json();
    Enrolment enrolment;
    try {
      enrolment = site.enrolled(workstation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server = new HttpCentralServer(site.address(), json, LineLimits.STANDARD, Bond.of(enrolment));
    var offered = new byte[DatabaseKey.BYTES];
    new SecureRandom().nextBytes(offered);
    var in =
        server.signIn(
            new SignIn(
                Site.LOGIN,
                site.password(),
                workstation,
                Base64.getEncoder().encodeToString(offered)));
    key = Base64.getDecoder().decode(in.databaseKey());
    try (var opens = new DatabaseKey(key)) {
      store =
          LocalStore.open(
              site.folderOf(workstation), opens, workstation, indexer, Clock.systemUTC(), json);
    }
    engine =
        new SyncEngine(
            store.outbox(), store.replica(), server, Timing.system(), new SecureRandom(), _ -> {});
  }

  LocalStore store() {
    return store;
  }

  SyncEngine engine() {
    return engine;
  }

  HttpCentralServer server() {
    return server;
  }

  /** Opens its database. */
  byte[] key() {
    return key;
  }

  @Override
  public void close() {
    engine.close();
    server.close();
    store.close();
  }
}
