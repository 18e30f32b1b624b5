package org.haidang.boot;

import java.nio.file.Path;
import org.haidang.access.AccountDirectory.Stored;
import org.haidang.model.Account;
import org.haidang.model.Role;
import org.haidang.store.central.DatabaseAddress;
import org.haidang.store.central.TestDatabase;

/** A central server for tests, listening on a free port. */
final class Central implements AutoCloseable {

  final CentralServer server;
  final String address;

  private Central(CentralServer server) {
    this.server = server;
    people(server);
    address = Doors.listen(server, 0);
  }

  /** One on an empty database, its tables made, of the tests' PostgreSQL. */
  static Central start(String name) {
    return new Central(CentralServer.open(Path.of("target"), url(TestDatabase.prepared(name))));
  }

  /** An empty database, by a URL that says all. */
  static String databaseUrl(String name) {
    return url(TestDatabase.empty(name));
  }

  private static String url(DatabaseAddress database) {
    return database.url() + "?user=" + database.user() + "&password=" + database.password();
  }

  /** Lan and Minh, counselors of the same centre, and Hoa, their supervisor. */
  static void people(CentralServer server) {
    var hash = server.passwords().hash(Seat.PASSWORD.toCharArray());
    server
        .accounts()
        .put(new Stored(new Account("lan", "Trần Thị Mai Lan", Role.COUNSELOR, "HN"), hash));
    server
        .accounts()
        .put(new Stored(new Account("minh", "Nguyễn Quang Minh", Role.COUNSELOR, "HN"), hash));
    server
        .accounts()
        .put(new Stored(new Account("hoa", "Lê Thị Hoa", Role.SUPERVISOR, "HN"), hash));
  }

  @Override
  public void close() {
    server.close();
  }
}
