package org.haidang.sync;

import java.util.UUID;

/**
 * The messages of a call that is offered to a colleague; protocol version 1, as they stand on the
 * wire.
 */
public final class OfferMessages {

  private OfferMessages() {}

  /** For so many seconds an offered call waits for an answer. */
  public static final int OFFER_SECONDS = 60;

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
}
