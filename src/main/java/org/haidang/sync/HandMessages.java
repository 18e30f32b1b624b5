package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a raised hand: a counselor asks colleagues for help with the call in hand;
 * protocol version 1, as they stand on the wire.
 */
public final class HandMessages {

  private HandMessages() {}

  /** The longest hint, in UTF-16 units: one line, read in a second. */
  public static final int MAX_HINT = 120;

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
}
