package org.haidang.boot;

import java.util.function.Function;
import org.haidang.access.Deed;
import org.haidang.access.ServerPin;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import picocli.CommandLine.Mixin;

/** Which server's door a command is about. */
final class DoorOptions {

  @Mixin private ServerOptions options = new ServerOptions();

  /** Does it, whether the server is running or not. */
  <T> T at(Function<ServerDoor, T> work) {
    try (var server = options.openBeside()) {
      return work.apply(server.door());
    }
  }

  /**
   * Puts the server's next key in the place of its present one, and keeps in the trail that it was.
   * The database is opened first: without it no key is changed.
   *
   * @throws HaidangException {@link ErrorCode#CENTRAL_DATABASE_UNAVAILABLE} also when there is none
   *     in the folder and no other was named
   */
  ServerPin changeKey() {
    if (!options.hasDatabase()) {
      throw new HaidangException(ErrorCode.CENTRAL_DATABASE_UNAVAILABLE);
    }
    try (var server = options.openBeside()) {
      var pin = server.door().change();
      server.note(Deed.SERVER_KEY_CHANGED, "pin:" + pin.text());
      return pin;
    }
  }
}
