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
   * @param name its short name; null when it was given none
   * @param centre the centre it was enrolled for; for one of before enrolment that of who used it
   *     last; null when nobody did
   * @param lastLogin who signed in on it last; null when nobody did
   * @param enrolledAt when it joined, or was given another key; null for one of before enrolment
   * @param enrolledBy login of who gave the code it joined by, or {@link AccountBook#SERVER}; null
   *     for one of before enrolment
   * @param struckOffAt when it was struck off; null when it was not
   */
  record Listed(
      UUID id,
      @Nullable String name,
      @Nullable String centre,
      @Nullable String lastLogin,
      Instant lastSeen,
      @Nullable Instant enrolledAt,
      @Nullable String enrolledBy,
      @Nullable Instant struckOffAt) {

    /** Whether it has a key and may prove by it that it is itself. */
    public boolean enrolled() {
      return enrolledAt != null;
    }

    /** Whether it can push and read nothing any more. */
    public boolean struckOff() {
      return struckOffAt != null;
    }
  }

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
   * @param actor login of who gives it out, or {@link AccountBook#SERVER}; noted in the trail
   */
  void issue(
      byte[] secretHash, String centre, Instant until, @Nullable UUID workstation, String actor);

  /**
   * Uses a code, which is noted in the trail. A workstation that changes its key loses its
   * sessions.
   *
   * @param key the workstation's public key
   */
  Answer enrol(byte[] secretHash, UUID workstation, byte[] key, Instant now);

  /** What is known of a workstation. */
  Optional<Known> find(UUID workstation);

  /**
   * From now on it can push and read nothing, whoever is signed in on it; false when it is unknown.
   * Noted in the trail, once.
   *
   * @param actor as for a code
   */
  boolean strikeOff(UUID workstation, String actor);

  /**
   * Whether no node has seen this signed request before; now it was.
   *
   * @param run and {@code number}: as {@link RequestProof} has them
   */
  boolean first(UUID workstation, String run, long number);

  /**
   * Gives it a short name; false when it is unknown. Noted in the trail.
   *
   * @param name null for none
   * @param actor as for a code
   */
  boolean name(UUID workstation, @Nullable String name, String actor);

  /** One of them, as it is listed. */
  Optional<Listed> listed(UUID workstation);

  /** All of them, or those of {@code centre} unless it is null; the latest seen first. */
  List<Listed> all(@Nullable String centre);
}
