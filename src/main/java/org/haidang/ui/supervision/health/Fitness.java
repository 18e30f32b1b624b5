package org.haidang.ui.supervision.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Told;

/**
 * Judges what workstations told of themselves, and puts the one that needs a person most first.
 * Without state. The thresholds are ours; nobody else's rule stands behind them.
 */
public final class Fitness {

  /** Beats come each minute; a line may be down for a while. */
  static final Duration SILENT = Duration.ofMinutes(15);

  /** Longer than any leave of a whole office. */
  static final Duration LONG = Duration.ofDays(7);

  /** What waits for longer is said at the workstation, too. */
  static final Duration LATE = Duration.ofMinutes(15);

  /** Clocks that differ by less are not spoken of. */
  static final Duration TOLERATED = Duration.ofMinutes(2);

  /** Bytes: below it a day's records, logs and a pack may no longer fit. */
  static final long LITTLE = 1L << 30;

  /** Bytes: below it somebody should make room soon. */
  static final long LOW = 5L << 30;

  private static final List<Trouble> WORST_FIRST = List.of(Trouble.values());

  private Fitness() {}

  /**
   * A workstation as it last told of itself, judged.
   *
   * @param troubles the worst first; empty when all is well
   * @param waited for how long its oldest change had waited when it was last heard of; zero when
   *     none waited
   */
  public record Row(Told told, List<Trouble> troubles, Duration waited) {
    public Row {
      troubles = List.copyOf(troubles);
    }
  }

  /** Judges all of them at {@code now}, by the server's clock. */
  public static List<Row> judged(List<Told> all, Instant now) {
    var newest = Versions.newest(all);
    return all.stream()
        .map(told -> row(told, now, newest))
        .sorted(
            Comparator.comparingInt(Fitness::rank)
                .thenComparing((Row row) -> row.troubles().size(), Comparator.reverseOrder())
                .thenComparing(Row::waited, Comparator.reverseOrder())
                .thenComparing(row -> row.told().centre())
                .thenComparing(row -> row.told().workstation()))
        .toList();
  }

  private static int rank(Row row) {
    return row.troubles().isEmpty()
        ? WORST_FIRST.size()
        : WORST_FIRST.indexOf(row.troubles().getFirst());
  }

  private static Row row(Told told, Instant now, Map<String, String> newest) {
    var beat = told.heartbeat();
    var waited = waited(told);
    var silent = Duration.between(told.at(), now);
    var troubles = new ArrayList<Trouble>();
    for (var trouble : Trouble.values()) {
      boolean is =
          switch (trouble) {
            case DATABASE -> Boolean.FALSE.equals(beat.sound());
            case DISK_FULL -> beat.freeDisk() >= 0 && beat.freeDisk() < LITTLE;
            case SILENT_WITH_WORK -> beat.waiting() > 0 && silent.compareTo(SILENT) >= 0;
            case WAITING -> waited.compareTo(LATE) >= 0;
            case ASIDE -> beat.attention() > 0;
            case DISK_LOW -> beat.freeDisk() >= LITTLE && beat.freeDisk() < LOW;
            case CLOCK -> ahead(beat).abs().compareTo(TOLERATED) >= 0;
            case PROGRAM_OLD -> Versions.isOlder(beat.program(), newest.get(Versions.PROGRAM));
            case PACK_OLD ->
                beat.packs().stream()
                    .anyMatch(
                        pack ->
                            Versions.isOlder(
                                Versions.versionOf(pack), newest.get(Versions.idOf(pack))));
            case SILENT_LONG -> silent.compareTo(LONG) >= 0;
          };
      if (is) {
        troubles.add(trouble);
      }
    }
    return new Row(told, troubles, waited);
  }

  /** By how much its clock is ahead; zero when it is not known. */
  static Duration ahead(Heartbeat beat) {
    var ahead = beat.clockAhead();
    return ahead == null ? Duration.ZERO : Duration.ofMillis(ahead);
  }

  /** The oldest change is dated by the workstation's own clock, however wrong. */
  private static Duration waited(Told told) {
    var oldest = told.heartbeat().oldest();
    if (oldest == null || told.heartbeat().waiting() == 0) {
      return Duration.ZERO;
    }
    var waited = Duration.between(oldest.minus(ahead(told.heartbeat())), told.at());
    return waited.isNegative() ? Duration.ZERO : waited;
  }
}
