package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages about mirrored drafts, protocol version 1, as they stand on the wire. What stands in
 * a draft is the workstation's own affair: to the server it is a text.
 */
public final class MirrorMessages {

  /** At most so many bytes of JSON in one mirror: the longest report fits thrice. */
  public static final int MAX_BYTES = 2 << 20;

  /** The longest reason for looking into a colleague's draft, in UTF-16 units. */
  public static final int MAX_REASON = 500;

  /** A turn that was asked for before, without an answer that was heard. */
  public static final long UNHEARD = -1;

  private MirrorMessages() {}

  /**
   * {@code POST /v1/mirrors}: the latest state of a draft.
   *
   * @param turn the number of the asker's turn at it; 0 when none was asked for yet, or {@link
   *     #UNHEARD}
   * @param number ascends with each state within a turn
   * @param seconds how long ago the contact began, by the workstation's clock
   * @param danger whether somebody is said to be in danger
   * @param touched a short mark of what stands in the draft, by which the workstation itself can
   *     tell later whether its last state came across; says nothing to others
   * @param draft the state
   */
  public record Mirror(
      UUID contact,
      long turn,
      long number,
      long seconds,
      boolean danger,
      String touched,
      String draft) {
    /** Says of which contact, never what stands in it. */
    @Override
    public String toString() {
      return "Mirror[" + contact + ", " + turn + ", " + number + "]";
    }
  }

  /** What became of a state that was sent. */
  public enum Fate {
    /** The server has it, or a newer one of the same turn. */
    KEPT,
    /** Somebody goes on with the call elsewhere. */
    MOVED,
    /** The call is over: saved or discarded elsewhere. */
    OVER
  }

  /**
   * Its answer.
   *
   * @param turn the asker's turn when kept
   * @param number the number of the state the server has
   * @param hurry whether somebody reads along, so that states should come sooner
   * @param left when not kept: the mark of the last state of the asker's turn that came here; null
   *     when not known
   */
  public record Mirrored(Fate fate, long turn, long number, boolean hurry, @Nullable String left) {}

  /**
   * A draft that the server keeps for the asker.
   *
   * @param workstation where it was written last
   * @param seconds how long ago the contact began
   * @param quiet how many seconds ago its last state came
   */
  public record Kept(UUID contact, UUID workstation, long seconds, long quiet, boolean danger) {}

  /**
   * A supervisor looked into a draft of the asker's.
   *
   * @param seq ascends
   * @param name who looked
   * @param reason why, in their words
   * @param ago how many seconds ago
   */
  public record LookedInto(long seq, UUID contact, String name, String reason, long ago) {}

  /** {@code GET /v1/mirrors?since=…}: what the server keeps for the asker, and who looked. */
  public record Mine(List<Kept> kept, List<LookedInto> looks) {
    public Mine {
      kept = kept == null ? List.of() : List.copyOf(kept);
      looks = looks == null ? List.of() : List.copyOf(looks);
    }
  }

  /** {@code POST /v1/mirrors/take}: goes on with one's own draft at the asker's workstation. */
  public record Take(UUID contact) {}

  /**
   * Its answer; the draft is the asker's from now on.
   *
   * @param draft its latest state; null when there is none any more
   */
  public record Taken(UUID contact, long turn, long number, @Nullable String draft) {
    /** Says of which contact, never what stands in it. */
    @Override
    public String toString() {
      return "Taken[" + contact + ", " + turn + "]";
    }
  }

  /**
   * {@code POST /v1/mirrors/end}: the call is over.
   *
   * @param change what saved it; null when it was discarded
   */
  public record End(UUID contact, long turn, @Nullable UUID change) {}

  /**
   * Its answer.
   *
   * @param done false while the server has not taken in the change: until then it keeps the draft
   */
  public record Ended(boolean done) {}

  /** {@code POST /v1/mirrors/look}: a supervisor looks into a colleague's draft. */
  public record Look(UUID contact, String login, String reason) {}

  /**
   * Its answer, noted beforehand.
   *
   * @param draft the latest state; null when there is none
   */
  public record Seen(@Nullable String draft) {
    /** Never what stands in it. */
    @Override
    public String toString() {
      return "Seen[]";
    }
  }
}
