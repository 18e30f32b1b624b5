package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages of people on shift together, protocol version 1, as they stand on the wire. Moments
 * are seconds since 1970 by the server's clock, and {@link Board#now} is that clock: a
 * workstation's own clock may be days off.
 */
public final class ShiftMessages {

  /** A desk that said nothing for so many seconds counts as empty. */
  public static final int PRESENT_SECONDS = 60;

  private ShiftMessages() {}

  /** How somebody stands to the next contact. */
  public enum State {
    /** It may come. */
    READY,
    /** Somebody is on the line. */
    IN_CALL,
    /** Finishing the last one. */
    WRAP_UP,
    /** A pause. */
    PAUSED
  }

  /**
   * {@code POST /v1/shift}: all that a desk says of itself; said again every 20 seconds.
   *
   * @param contact the call in hand; null when none is
   * @param seconds how long ago it began
   * @param danger whether somebody is said to be in danger
   * @param hand whether the counselor asks for help with it
   */
  public record Here(
      State state, @Nullable UUID contact, long seconds, boolean danger, boolean hand) {}

  /**
   * Somebody else on shift at the asker's centre.
   *
   * @param since from when on they are in this state
   * @param contact their call in hand, told to supervisors alone
   */
  public record Colleague(
      String login,
      String name,
      boolean supervisor,
      State state,
      long since,
      boolean danger,
      @Nullable UUID contact) {}

  /**
   * {@code GET /v1/shift?tag=…&wait=…} and the answer to {@code POST /v1/shift}: all there is to
   * know of the shift.
   *
   * @param tag the same as long as nothing but time changes
   * @param given what the asker offered last; null when nothing
   * @param offered what waits for the asker's answer
   * @param helpers names of those who came to the asker's raised hand
   * @param hints what they typed, the earliest first
   */
  public record Board(
      String tag,
      long now,
      List<Colleague> colleagues,
      List<HandMessages.Hand> hands,
      OfferMessages.@Nullable Offer given,
      List<OfferMessages.Offer> offered,
      List<String> helpers,
      List<HandMessages.Hint> hints) {
    public Board {
      colleagues = colleagues == null ? List.of() : List.copyOf(colleagues);
      hands = hands == null ? List.of() : List.copyOf(hands);
      offered = offered == null ? List.of() : List.copyOf(offered);
      helpers = helpers == null ? List.of() : List.copyOf(helpers);
      hints = hints == null ? List.of() : List.copyOf(hints);
    }

    /** The same with a tag. */
    public Board tagged(String by) {
      return new Board(by, now, colleagues, hands, given, offered, helpers, hints);
    }

    /** What makes it another than an earlier one: all but the clock. */
    public Board timeless() {
      return new Board("", 0, colleagues, hands, given, offered, helpers, hints);
    }
  }

  /** The answer to what has no other: whether it was done. */
  public record Done(boolean done) {}
}
