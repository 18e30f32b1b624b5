package org.haidang.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The computers that the server lets speak to it. Thread-safe. */
public interface Workstations {

  /**
   * One of them.
   *
   * @param key its public key, {@link WorkstationKey#BYTES}; empty for one of before enrolment
   * @param struckOff whether it may no longer speak
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Known(UUID id, byte[] key, boolean struckOff) {}

  /**
   * One of them, for whoever looks after them.
   *
   * @param centre the centre it was enrolled for; null for one of before enrolment
   * @param lastLogin who signed in on it last; null when nobody did
   */
  record Listed(
      UUID id,
      @Nullable String centre,
      @Nullable String lastLogin,
      Instant lastSeen,
      boolean enrolled,
      boolean struckOff) {}

  /** What became of an enrolment. */
  enum Answer {
    /** It is enrolled, by this or by an earlier sending of the same request. */
    ENROLLED,
    /** No such code was given out. */
    CODE_UNKNOWN,
    /** Another computer has used it. */
    CODE_USED,
    /** Its day is over. */
    CODE_EXPIRED,
    /** The workstation was struck off, which no code undoes. */
    STRUCK_OFF,
    /** The workstation has a key, and the code was not given out for changing it. */
    KEY_TAKEN
  }

  /**
   * Keeps a code that may be used once.
   *
   * @param secretHash SHA-256 of its secret, the only form that is stored
   * @param workstation an enrolled workstation that may change its key with it; null for any that
   *     has none
   */
  void issue(byte[] secretHash, String centre, Instant until, @Nullable UUID workstation);

  /**
   * Uses a code. A workstation that changes its key loses its sessions.
   *
   * @param key the workstation's public key
   */
  Answer enrol(byte[] secretHash, UUID workstation, byte[] key, Instant now);

  /** What is known of a workstation. */
  Optional<Known> find(UUID workstation);

  /**
   * From now on it can push and read nothing, whoever is signed in on it; false when it is unknown.
   */
  boolean strikeOff(UUID workstation);

  /**
   * Whether no node has seen this signed request before; now it was.
   *
   * @param run and {@code number}: as {@link RequestProof} has them
   */
  boolean first(UUID workstation, String run, long number);

  /** All of them, the latest seen first. */
  List<Listed> all();
}
