package org.haidang.access;

import java.util.List;
import java.util.UUID;

/**
 * By what a workstation and its server know each other.
 *
 * @param workstation the workstation's public id
 * @param key proves that it is the workstation
 * @param server the server's address as it was given at enrolment
 * @param pins the servers that are the right one: the present key, and the one that comes after it
 */
public record Enrolment(UUID workstation, WorkstationKey key, String server, List<ServerPin> pins) {

  public Enrolment {
    pins = List.copyOf(pins);
  }

  /** The same with the pins that the server tells now. */
  public Enrolment with(List<ServerPin> now) {
    return new Enrolment(workstation, key, server, now);
  }

  /** Says who and where, never the secret. */
  @Override
  public String toString() {
    return "Enrolment[" + workstation + "]";
  }
}
