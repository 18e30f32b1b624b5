package org.haidang.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain of happenings. Its seal is over everything but the words, and over a pledge
 * to the words and a salt: with both erased the chain is whole, and nobody can find out the words
 * by trying.
 *
 * @param chain which chain
 * @param seq its place, from 1
 * @param before the seal of the one before; {@link TrailChain#BEGINNING} for the first
 * @param head the happening as JSON, letter by letter as it was sealed
 * @param words the reason in somebody's words; null when there were none, or when they were erased
 * @param salt 32 random bytes; null when the words were erased
 * @param pledge to salt and words
 * @param seal of all of it
 */
public record TrailEntry(
    UUID chain,
    long seq,
    String before,
    String head,
    @Nullable String words,
    @Nullable String salt,
    String pledge,
    String seal) {

  /** The same with its words erased. */
  public TrailEntry forgotten() {
    return new TrailEntry(chain, seq, before, head, null, null, pledge, seal);
  }

  /** Which one, nothing of what it says. */
  @Override
  public String toString() {
    return "TrailEntry[" + chain + ", " + seq + "]";
  }
}
