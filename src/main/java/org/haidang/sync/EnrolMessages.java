package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.access.ServerPin;

/** How a workstation joins a server, as it stands on the wire. */
public final class EnrolMessages {

  private EnrolMessages() {}

  /**
   * {@code POST /v1/enrol}: signed with the key that it brings.
   *
   * @param secret Base64 of the secret within the code
   * @param workstation the workstation's public id
   * @param key Base64 of its public key
   */
  public record Enrol(String secret, UUID workstation, String key) {
    /** Says who, never the secret. */
    @Override
    public String toString() {
      return "Enrol[" + workstation + "]";
    }
  }

  /**
   * Its answer, and that of {@code GET /v1/pins}.
   *
   * @param pins the server's present key, and the one that comes after it
   */
  public record Pins(List<ServerPin> pins) {
    public Pins {
      pins = pins == null ? List.of() : List.copyOf(pins);
    }
  }
}
