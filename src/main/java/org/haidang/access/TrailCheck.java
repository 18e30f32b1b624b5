package org.haidang.access;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Reads a chain from its first entry on and tells where it breaks. Entries whose words were erased
 * are no break. For one thread.
 */
public final class TrailCheck {

  /** Of a chain that is all wrong, so many breaks are told. */
  private static final int MOST_TOLD = 100;

  /** What is wrong at a place. */
  public enum Why {
    /** Entries are missing before it. */
    MISSING,
    /** It stands there a second time, or at another's place. */
    DOUBLED,
    /** It does not follow the one before: one of the two is another's. */
    UNLINKED,
    /** It says something else than it did. */
    CHANGED,
    /** Its words are others. */
    WORDS_CHANGED,
    /** It is of another chain. */
    FOREIGN,
    /** The last entries are missing. */
    CUT_OFF
  }

  /**
   * A break.
   *
   * @param seq the place where it shows
   */
  public record Break(UUID chain, long seq, Why why) {}

  /**
   * What was found.
   *
   * @param entries how many were read
   * @param erased of them with erased words
   * @param last how far the chain comes
   * @param breaks in order, at most 100; empty when the chain is whole
   */
  public record Result(UUID chain, long entries, long erased, TrailHead last, List<Break> breaks) {
    public Result {
      breaks = List.copyOf(breaks);
    }

    /** Whether nothing is wrong. */
    public boolean whole() {
      return breaks.isEmpty();
    }
  }

  private final UUID chain;
  private final List<Break> breaks = new ArrayList<>();
  private TrailHead last = TrailHead.NONE;
  private long entries;
  private long erased;

  /** A check of one chain. */
  public TrailCheck(UUID chain) {
    this.chain = chain;
  }

  /** The next entry as it is stored. */
  public void take(TrailEntry entry) {
    entries++;
    erased += entry.salt() == null ? 1 : 0;
    if (!entry.chain().equals(chain)) {
      wrong(entry.seq(), Why.FOREIGN);
    }
    if (entry.seq() > last.seq() + 1) {
      wrong(entry.seq(), Why.MISSING);
    } else if (entry.seq() <= last.seq()) {
      wrong(entry.seq(), Why.DOUBLED);
    } else if (!entry.before().equals(last.seal())) {
      wrong(entry.seq(), Why.UNLINKED);
    }
    if (!TrailChain.isSealed(entry)) {
      wrong(entry.seq(), Why.CHANGED);
    } else if (!TrailChain.isTrueToItsWords(entry)) {
      wrong(entry.seq(), Why.WORDS_CHANGED);
    }
    last = new TrailHead(entry.seq(), entry.seal());
  }

  /** What is found apart from the chain to be wrong with the entry at {@code seq}. */
  public void wrong(long seq, Why why) {
    if (breaks.size() < MOST_TOLD) {
      breaks.add(new Break(chain, seq, why));
    }
  }

  /**
   * The end of the chain.
   *
   * @param head how far it is said to come
   */
  public Result finish(TrailHead head) {
    if (!head.equals(last)) {
      wrong(head.seq(), Why.CUT_OFF);
    }
    return new Result(chain, entries, erased, last, breaks);
  }
}
