package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Happening;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;
import org.jspecify.annotations.Nullable;

/** What workstations and server tell each other of what happened. */
public final class TrailMessages {

  /** At most so many entries in one report, and rows in one answer. */
  public static final int MOST = 500;

  /** At most so many bytes of JSON in one report. */
  public static final int MAX_BYTES = 4 << 20;

  /** The longest word one searches by, and reason, in UTF-16 units. */
  public static final int LONGEST = 200;

  private TrailMessages() {}

  /** What the server finds wrong with a chain. */
  public enum Fault {
    /** Entries before these never came. */
    GAP,
    /** Another entry came from the same place before: two histories. */
    FORK,
    /** An entry is not what it was sealed as. */
    BROKEN,
    /** The chain is shorter than it was: its last entries were taken out. */
    SHORT
  }

  /**
   * {@code POST /v1/audit}: entries in order, and how far the chain has come here.
   *
   * @param entries may be none: then it only says how far
   */
  public record Report(UUID chain, TrailHead head, List<TrailEntry> entries) {
    public Report {
      entries = entries == null ? List.of() : List.copyOf(entries);
    }
  }

  /**
   * Its answer.
   *
   * @param have how far the server has the chain
   * @param fault what it found wrong; null when nothing. It is kept at the server in any case
   */
  public record Reported(TrailHead have, @Nullable Fault fault) {}

  /**
   * What is looked for; null and empty mean all.
   *
   * @param who part of the login or the name of who did it
   * @param deeds names of deeds
   * @param whose part of the login or the name of the record's counselor, or of the account it was
   *     done to
   * @param from not before
   * @param to before
   */
  public record Filter(
      @Nullable String who,
      List<String> deeds,
      @Nullable UUID record,
      @Nullable String whose,
      @Nullable Instant from,
      @Nullable Instant to) {

    /** Everything. */
    public static final Filter ALL = new Filter(null, List.of(), null, null, null, null);

    public Filter {
      deeds = deeds == null ? List.of() : List.copyOf(deeds);
    }
  }

  /** Whose entries are asked for. */
  public enum View {
    /** All of the asker's centre: for supervisors. */
    CENTRE,
    /** Others' deeds with the asker's own records. */
    OWN,
    /**
     * Sealed records and unfinished reports that were opened, and what was done to accounts,
     * computers and the server, in every centre: for administrators.
     */
    GLASS
  }

  /**
   * {@code POST /v1/audit/centre}, {@code /own} and {@code /glass}.
   *
   * @param offset how many of the newest are passed over
   * @param limit at most {@link #MOST}
   * @param export why what is found is written to a file; null when it is not
   */
  public record Question(Filter filter, int offset, int limit, @Nullable String export) {}

  /**
   * One entry, as it is shown.
   *
   * @param place where it happened: a workstation; null for the server itself
   * @param placeName the short name of that workstation; null when it was given none
   * @param name of who did it; null when the account is unknown
   * @param whose login of the record's counselor; null when unknown
   * @param words why, in their words; null when none were given, they were erased, or the asker may
   *     not see what is personal
   * @param forgotten whether they were erased
   */
  public record Row(
      Happening happening,
      @Nullable UUID place,
      @Nullable String placeName,
      @Nullable String name,
      @Nullable String whose,
      @Nullable String words,
      boolean forgotten) {
    /** Never why. */
    @Override
    public String toString() {
      return "Row[" + happening.id() + "]";
    }
  }

  /**
   * The answer to a question.
   *
   * @param rows the newest first
   * @param count of all that were found; -1 when some were passed over
   * @param alarms those of the asker's view that stand
   */
  public record Found(List<Row> rows, int count, List<TrailAlarm> alarms) {
    public Found {
      rows = rows == null ? List.of() : List.copyOf(rows);
      alarms = alarms == null ? List.of() : List.copyOf(alarms);
    }
  }
}
