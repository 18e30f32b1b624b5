package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a workstation tells of itself once a minute, and what is asked about it. */
public final class HeartbeatMessages {

  /** The latest of at most so many workstations are told at once. */
  public static final int MAX_TOLD = 20_000;

  private HeartbeatMessages() {}

  /**
   * {@code POST /v1/heartbeat}. Nothing in it is personal.
   *
   * @param waiting changes the server has not answered
   * @param attention changes set aside for a person
   * @param oldest when the oldest that waits was made, by the workstation's clock; null when none
   *     waits
   * @param freeDisk bytes left on the disk of its data
   * @param sound whether its database was found whole when it was last looked through; null when it
   *     never was
   * @param checkedAt when that was; null when never
   * @param program version of the program
   * @param packs its content packs, each as {@code id version}
   * @param clockAhead by how many milliseconds its clock was ahead of the server's when it last
   *     compared them, negative for behind; null before the first answer
   * @param read how far it has read the feed
   */
  public record Heartbeat(
      int waiting,
      int attention,
      @Nullable Instant oldest,
      long freeDisk,
      @Nullable Boolean sound,
      @Nullable Instant checkedAt,
      String program,
      List<String> packs,
      @Nullable Long clockAhead,
      Cursor read) {
    public Heartbeat {
      packs = packs == null ? List.of() : List.copyOf(packs);
    }
  }

  /** Its answer: the server's clock. */
  public record Heard(Instant now) {}

  /**
   * A workstation as it last told of itself.
   *
   * @param login who was signed in
   * @param centre the code of that account's centre
   * @param at when, by the server's clock
   * @param lockedSince since when nobody is signed in and its unlock screen beats for it, by the
   *     server's clock; null otherwise
   * @param name the computer's short name; null when it was given none
   */
  public record Told(
      UUID workstation,
      String login,
      String centre,
      Instant at,
      Heartbeat heartbeat,
      @Nullable Instant lockedSince,
      @Nullable String name) {}

  /** {@code GET /v1/health/workstations}: the latest of each, the longest silent first. */
  public record Health(List<Told> workstations) {
    public Health {
      workstations = workstations == null ? List.of() : List.copyOf(workstations);
    }
  }

  /**
   * How far a record has come in one centre.
   *
   * @param centre its code
   * @param have how many of its workstations that were heard of within 30 days have read it
   * @param of how many those are
   */
  public record Seen(String centre, int have, int of) {}

  /**
   * {@code GET /v1/where?record=…}.
   *
   * @param since when the server took in its present version
   * @param n that version's number
   * @param seen each centre that may hold it
   */
  public record Where(UUID record, Instant since, long n, List<Seen> seen) {}
}
