package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.haidang.access.AccountBook;
import org.haidang.access.EnrolCode;
import org.haidang.access.ServerPin;
import org.haidang.access.Workstations;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.server.ServerKeys;
import org.jspecify.annotations.Nullable;

/** By what workstations know this server, and by what they join it. Thread-safe. */
final class ServerDoor {

  /** Within the server's data folder. */
  static final String FOLDER = "tls";

  private final Path folder;
  private final Workstations workstations;

  /**
   * One whose keys lie in {@code folder}.
   *
   * @param workstations those that joined
   */
  ServerDoor(Path folder, Workstations workstations) {
    this.folder = folder;
    this.workstations = workstations;
  }

  /** The server's keys, made if there are none. */
  ServerKeys keys() {
    return ServerKeys.in(folder, Clock.systemUTC());
  }

  /** Puts the next key in the place of the present one; the one by which it is known now. */
  ServerPin change() {
    return ServerKeys.change(folder, Clock.systemUTC()).pins().getFirst();
  }

  /**
   * The pin of a proxy that speaks TLS in the server's place.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_KEY_DAMAGED} when the file holds no
   *     certificate
   */
  static ServerPin pinOf(Path certificate) {
    return ServerKeys.ofCertificate(certificate)
        .orElseThrow(() -> new HaidangException(ErrorCode.SERVER_KEY_DAMAGED));
  }

  /**
   * A code for one computer, good for {@link EnrolCode#GOOD_FOR}.
   *
   * @param centre the centre it is to stand in
   * @param proxy the certificate of the proxy before the server; null without one
   * @param again an enrolled workstation that is to change its key; null for a new one
   */
  EnrolCode code(String centre, @Nullable Path proxy, @Nullable UUID again) {
    var pin = proxy == null ? keys().pins().getFirst() : pinOf(proxy);
    var code = EnrolCode.fresh(pin, new SecureRandom());
    var until = Clock.systemUTC().instant().plus(EnrolCode.GOOD_FOR);
    workstations.issue(Digests.sha256(code.secret()), centre, until, again, AccountBook.SERVER);
    return code;
  }

  /** A code for a new computer, without a proxy. */
  EnrolCode code(String centre) {
    return code(centre, null, null);
  }

  Workstations workstations() {
    return workstations;
  }
}
