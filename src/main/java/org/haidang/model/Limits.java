package org.haidang.model;

/**
 * How much text a report may hold. Asked where one types, before saving, so that the server never
 * has to refuse what somebody wrote. What is longer is kept whole in its draft until it is
 * shortened.
 *
 * <p>The figures: a change carries the old and the new of each field and must fit into one message
 * of 1 MiB, and a UTF-16 unit takes at most three bytes there; and 50,000 units are some eight
 * thousand Vietnamese words, beyond which a field of the screen no longer follows the keys.
 */
public final class Limits {

  /** The longest answer, in UTF-16 units. */
  public static final int ANSWER = 50_000;

  /** The most that all answers of a report may have together, in UTF-16 units. */
  public static final int REPORT = 150_000;

  private Limits() {}

  /** Whether {@code body} is within them. */
  public static boolean hold(Body body) {
    return body.fields().values().stream().allMatch(value -> value.length() <= ANSWER)
        && body.fields().values().stream().mapToInt(String::length).sum() <= REPORT;
  }
}
