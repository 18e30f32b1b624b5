package org.haidang.content;

import java.util.Set;

/**
 * After how long what a record says is erased for good, by the server itself.
 *
 * @param name what a report of erasures names it by
 * @param record the kind of record, {@code contact}, {@code person}, …, in small letters
 * @param kinds the kinds of contact it holds for; empty for all
 * @param unlinked whether it holds only where no person is linked to the record
 * @param afterDays from the record's last change; at least 1
 * @param keeps what is left
 * @param label what it does, in words
 */
public record RetentionRule(
    String name,
    String record,
    Set<String> kinds,
    boolean unlinked,
    int afterDays,
    Keeps keeps,
    Label label,
    Validity days) {

  /** What an erasure leaves. */
  public enum Keeps {
    /** Choices, counts and days that name nobody: for statistics. */
    CODED,
    /** Everything but the numbers somebody called from. */
    ALL_BUT_NUMBERS,
    /** Nothing but that there was a record. */
    NOTHING
  }

  public RetentionRule {
    kinds = Set.copyOf(kinds);
  }
}
