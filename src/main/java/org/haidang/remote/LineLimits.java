package org.haidang.remote;

import java.time.Duration;

/**
 * How patient the client is.
 *
 * @param connect until a connection stands
 * @param silence without a byte, in or out; a held poll's own wait comes on top
 * @param whole for one request and its answer, which a trickle of bytes must not draw out for ever;
 *     a held poll's own wait comes on top
 * @param signIn for a whole sign-in: a person waits
 * @param liveSilence without a byte on the live stream, on which the server says something at least
 *     every 25 s
 * @param answerBytes of one answer, unpacked; 1 or more
 */
public record LineLimits(
    Duration connect,
    Duration silence,
    Duration whole,
    Duration signIn,
    Duration liveSilence,
    long answerBytes) {

  /**
   * What the product uses. 64 MiB: a page of 1,000 records of 2 KB is 2 MB, and memory for an
   * unforeseen one is still left within the workstation's 300 MB.
   */
  public static final LineLimits STANDARD =
      new LineLimits(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(120),
          Duration.ofSeconds(8),
          Duration.ofSeconds(60),
          64L << 20);
}
