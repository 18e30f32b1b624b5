package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.haidang.access.EnrolCode;
import org.haidang.access.Enrolment;
import org.haidang.access.EnrolmentFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.remote.Bond;
import org.haidang.remote.HttpCentralServer;
import org.haidang.remote.HttpEnrolment;
import org.haidang.remote.LineLimits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This computer's place among the workstations of its server. Thread-safe; blocks. */
final class Membership {

  private static final Logger LOG = LoggerFactory.getLogger(Membership.class);

  private final EnrolmentFile file;
  private final Supplier<UUID> workstation;
  private final Json json;

  /**
   * As the files in the workstation's folder have it.
   *
   * @param workstation the computer's public id, asked for when it enrols
   */
  Membership(Path folder, Supplier<UUID> workstation, Json json) {
    this.file = new EnrolmentFile(folder, json);
    this.workstation = workstation;
    this.json = json;
  }

  /** Whether this computer was enrolled once; what it kept of it is not read. */
  boolean isEnrolled() {
    return file.isThere();
  }

  /** The enrolment; empty before there was one, or when it cannot be read. */
  Optional<Enrolment> enrolment() {
    try {
      return file.read();
    } catch (HaidangException e) {
      LOG.warn("{}", e.code().code());
      return Optional.empty();
    }
  }

  /** Where {@code named} says; where this computer was enrolled when nobody named a server. */
  ServerAddress addressOf(ServerAddress named) {
    return new ServerAddress() {
      @Override
      public String get() {
        try {
          return named.get();
        } catch (HaidangException e) {
          if (e.code() != ErrorCode.SERVER_UNNAMED) {
            throw e;
          }
          return enrolment().map(Enrolment::server).orElseThrow(() -> e);
        }
      }

      @Override
      public boolean joinsByItself() {
        return named.joinsByItself();
      }

      @Override
      public @Nullable EnrolCode code() {
        return named.code();
      }
    };
  }

  /** What a client is to speak with. */
  Bond bond() {
    return enrolment().map(Bond::of).orElseGet(Bond::none);
  }

  /**
   * Joins the server at {@code address} by a code.
   *
   * @throws HaidangException as {@link EnrolCode#parse}, {@link HttpEnrolment#address} and {@link
   *     HttpEnrolment#enrol}
   */
  void enrol(String address, String code) {
    enrol(address, EnrolCode.parse(code));
  }

  void enrol(String address, EnrolCode code) {
    var server = HttpEnrolment.address(address);
    var key = file.keyToEnrol(new SecureRandom());
    var line = new HttpEnrolment(json, LineLimits.STANDARD);
    file.keep(line.enrol(server, code, workstation.get(), key));
  }

  /** Joins where nobody has to be asked for a code, unless this computer did. */
  void joinBy(ServerAddress server) {
    if (enrolment().isEmpty()) {
      var code = server.code();
      if (code != null) {
        enrol(server.get(), code);
      }
    }
  }

  /**
   * Takes over the pins that the server tells now; an old server, or a line that fails, tells none.
   */
  void freshen(HttpCentralServer server) {
    try {
      var told = server.pins().pins();
      var kept = file.read();
      if (!told.isEmpty() && kept.isPresent() && !kept.get().pins().equals(told)) {
        file.keep(kept.get().with(told));
      }
    } catch (HaidangException e) {
      LOG.warn("the server's pins were not taken over: {}", e.code().code());
    }
  }
}
