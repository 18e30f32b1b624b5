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

  /** For so many seconds an offered call waits for an answer. */
  public static final int OFFER_SECONDS = 60;

  /** The longest hint, in UTF-16 units: one line, read in a second. */
  public static final int MAX_HINT = 120;

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
   * A colleague asks for help; nothing of what was said.
   *
   * @param started when the call began
   * @param helpers names of those who came
   */
  public record Hand(
      UUID contact,
      String login,
      String name,
      long started,
      long raised,
      boolean danger,
      List<String> helpers) {
    public Hand {
      helpers = helpers == null ? List.of() : List.copyOf(helpers);
    }
  }

  /** What a helper typed, for the one who raised the hand. */
  public record Hint(long number, String name, String text) {
    /** Never what it says. */
    @Override
    public String toString() {
      return "Hint[" + number + "]";
    }
  }

  /** What was said to an offered call. */
  public enum Answer {
    /** Nothing yet. */
    NONE,
    /** It is the receiver's now. */
    TAKEN,
    /** It stays with the giver. */
    REFUSED,
    /** Nobody answered in time: it stays with the giver. */
    EXPIRED
  }

  /**
   * A call offered by a colleague, or to one.
   *
   * @param login the other one's
   * @param name the other one's
   * @param started when the call began
   * @param until when it is no longer offered
   */
  public record Offer(
      UUID contact,
      String login,
      String name,
      long started,
      long until,
      boolean danger,
      Answer answer) {}

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
      List<Hand> hands,
      @Nullable Offer given,
      List<Offer> offered,
      List<String> helpers,
      List<Hint> hints) {
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

  /** {@code POST /v1/shift/offer}: offers the call in hand to {@code login}. */
  public record Offering(UUID contact, String login) {}

  /**
   * Its answer.
   *
   * @param done false when the colleague is not there or on the line, or the server has no copy of
   *     the draft yet
   */
  public record Offered(boolean done) {}

  /**
   * {@code POST /v1/shift/offer/answer}: answered with {@link MirrorMessages.Taken}, whose draft is
   * null when it is refused or comes too late.
   *
   * @param login the giver's
   */
  public record Answering(UUID contact, String login, boolean take) {}

  /** {@code POST /v1/shift/offer/withdraw}: takes an offer back, or has read its answer. */
  public record Withdrawing(UUID contact) {}

  /**
   * Its answer.
   *
   * @param taken true when it came too late
   */
  public record Withdrawn(boolean taken) {}

  /** {@code POST /v1/shift/come} and {@code /v1/shift/leave}: to and from a raised hand. */
  public record Coming(UUID contact, String login) {}

  /**
   * The call of a raised hand, answer to {@code come} and to {@code GET
   * /v1/shift/watch?contact=…&login=…&seen=…}.
   *
   * @param up whether the hand is still up; when not, the rest is empty
   * @param seen which state it is, to be asked with the next time
   * @param draft the state; null when it is the one the asker has seen
   */
  public record Watched(boolean up, String seen, @Nullable String draft) {
    /** Never what stands in it. */
    @Override
    public String toString() {
      return "Watched[" + up + ", " + seen + "]";
    }
  }

  /** {@code POST /v1/shift/hint}: a line for the one who raised the hand. */
  public record Hinting(UUID contact, String login, String text) {
    /** Never what it says. */
    @Override
    public String toString() {
      return "Hinting[" + contact + "]";
    }
  }

  /** The answer to what has no other: whether it was done. */
  public record Done(boolean done) {}
}
