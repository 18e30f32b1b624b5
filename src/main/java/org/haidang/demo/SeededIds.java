package org.haidang.demo;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids by RFC 9562, version 7, whose time is told and whose other bits come from a seed, so that the
 * same demonstration of the same day has the same ids. Confined to one thread.
 */
final class SeededIds {

  private final Dice dice;

  /** Ids from {@code dice}. */
  SeededIds(Dice dice) {
    this.dice = dice;
  }

  /** The next id of something made {@code at}. */
  UUID at(Instant at) {
    long high = (at.toEpochMilli() << 16) | 0x7000L | (dice.bits() & 0xFFFL);
    long low = (dice.bits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
