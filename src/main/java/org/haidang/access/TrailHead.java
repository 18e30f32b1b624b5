package org.haidang.access;

/**
 * How far a chain has come.
 *
 * @param seq the place of its last entry; 0 when it has none
 * @param seal of that entry; {@link TrailChain#BEGINNING} when it has none
 */
public record TrailHead(long seq, String seal) {

  /** Of a chain without an entry. */
  public static final TrailHead NONE = new TrailHead(0, TrailChain.BEGINNING);
}
