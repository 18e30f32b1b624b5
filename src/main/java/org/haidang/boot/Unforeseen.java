package org.haidang.boot;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a fault that nobody caught by its kind and its places in the code, never by its message:
 * that may quote what was typed. Thread-safe.
 */
final class Unforeseen implements Thread.UncaughtExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Unforeseen.class);
  private static final int PLACES = 12;
  private static final int CAUSES = 5;

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    LOG.error("unforeseen: {}", told(fault));
  }

  /** The fault and its causes, each with where it happened. */
  static String told(Throwable fault) {
    var told = new StringBuilder();
    Throwable each = fault;
    for (int cause = 0; each != null && cause < CAUSES; cause++) {
      told.append(told.isEmpty() ? "" : "; of ").append(each.getClass().getName());
      told.append(places(each));
      each = each.getCause();
    }
    return told.toString();
  }

  private static String places(Throwable fault) {
    return Stream.of(fault.getStackTrace())
        .limit(PLACES)
        .map(place -> " < " + place)
        .collect(Collectors.joining());
  }
}
