package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about the computers themselves: who they are, whether they may speak. */
public final class ComputerMessages {

  /** The longest short name, in UTF-16 units. */
  public static final int LONGEST_NAME = 40;

  private ComputerMessages() {}

  /**
   * One computer.
   *
   * @param name its short name; null when it was given none
   * @param centre code of the centre it stands in; null when nobody knows
   * @param login who signed in on it last; null when nobody did
   * @param seenAt when it was last heard of
   * @param joinedAt when it joined; null for one of before enrolment
   * @param joinedBy login of who gave the code it joined by; null for one of before enrolment
   * @param struckOffAt when it was struck off; null when it was not
   */
  public record Computer(
      UUID workstation,
      @Nullable String name,
      @Nullable String centre,
      @Nullable String login,
      Instant seenAt,
      @Nullable Instant joinedAt,
      @Nullable String joinedBy,
      @Nullable Instant struckOffAt) {}

  /** {@code GET /v1/computers}: those the asker looks after, the latest seen first. */
  public record Computers(List<Computer> computers) {
    public Computers {
      computers = computers == null ? List.of() : List.copyOf(computers);
    }
  }

  /**
   * {@code POST /v1/computers/name}.
   *
   * @param name null or blank for none
   */
  public record Naming(UUID workstation, @Nullable String name) {}

  /** {@code POST /v1/computers/strike}: it can push and read nothing any more. */
  public record Striking(UUID workstation) {}

  /** {@code POST /v1/computers/code}: a code by which one computer joins a centre. */
  public record Joining(String centre) {}

  /**
   * The code, which nobody can be told again.
   *
   * @param until when it ends
   */
  public record JoinCode(String code, Instant until) {
    /** Never the code. */
    @Override
    public String toString() {
      return "JoinCode[" + until + "]";
    }
  }
}
