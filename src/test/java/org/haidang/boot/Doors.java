package org.haidang.boot;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.haidang.access.EnrolCode;
import org.haidang.access.Enrolment;
import org.haidang.access.EnrolmentFile;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.access.WorkstationKey;
import org.haidang.platform.Json;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.HttpEnrolment;
import org.haidang.remote.LineLimits;

/** Lets the tests' workstations join the tests' servers, each with a code of its own. */
final class Doors {

  /** A server, and how to come by a code for it. */
  private record Door(String address, Supplier<EnrolCode> codes) {}

  private static final Map<Integer, Door> DOORS = new ConcurrentHashMap<>();
  private static final Map<UUID, Bond> BONDS = new ConcurrentHashMap<>();

  private Doors() {}

  /** Has the server listen; whoever knows its address may join from now on. */
  static String listen(CentralServer server, int port) {
    var address = server.listen(port);
    know(address, () -> server.door().code("HN"));
    return address;
  }

  /** There is a server in another program, and this is how its codes are made. */
  static void know(String address, Supplier<EnrolCode> codes) {
    DOORS.put(port(address), new Door(address, codes));
  }

  /** What stands at {@code front} hands on to the server at {@code behind}. */
  static void through(String front, String behind) {
    DOORS.put(port(front), DOORS.get(port(behind)));
  }

  /** The workstation of that folder joins, unless it did or nobody knows the server. */
  static Membership join(Path folder, String address) {
    var passwords = new Passwords(new SecureRandom(), Passwords.Cost.STANDARD);
    var ring = new KeyRing(folder, passwords, new Json());
    var membership = new Membership(folder, ring::workstation, new Json());
    var door = address.isEmpty() ? null : DOORS.get(port(address));
    if (membership.enrolment().isEmpty() && door != null) {
      membership.enrol(door.address(), door.codes().get());
    }
    return membership;
  }

  /** As one that joined a server that is not there. */
  static void pretend(Path folder) {
    var file = new EnrolmentFile(folder, new Json());
    var key = file.keyToEnrol(new SecureRandom());
    file.keep(new Enrolment(UUID.randomUUID(), key, "https://127.0.0.1:9/", List.of()));
  }

  /** The bond of a workstation without a folder, which joins unless it did. */
  static Bond bond(String address, UUID workstation) {
    return BONDS.computeIfAbsent(
        workstation,
        _ -> {
          var door = DOORS.get(port(address));
          var key = WorkstationKey.fresh(new SecureRandom());
          var line = new HttpEnrolment(new Json(), LineLimits.STANDARD);
          return Bond.of(line.enrol(door.address(), door.codes().get(), workstation, key));
        });
  }

  /** A client of that workstation. */
  static HttpCentralServer client(String address, UUID workstation) {
    return new HttpCentralServer(
        address, new Json(), LineLimits.STANDARD, bond(address, workstation));
  }

  private static int port(String address) {
    return URI.create(address).getPort();
  }
}
