package org.haidang.duties;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.haidang.duties.DueRuns.Run;
import org.haidang.records.Register;

/**
 * Follow-ups in the order in which they are to be done: by urgency; within it what is due and may
 * be done now, then what is due but may not, then what falls due later; each by when it falls due.
 * As it stood when it was asked for. However long the list is, only what is due is looked into
 * beforehand, at most {@value #MOST_SORTED} of each urgency. Not thread-safe.
 */
public final class DueList {

  /** What falls due within this time is told of. */
  public static final Duration SOON = Duration.ofHours(1);

  /** More than a centre does in a shift; what is due beyond that stays in order of time. */
  static final int MOST_SORTED = 100;

  /** Which part of it. */
  enum Part {
    ALL,
    DUE
  }

  /** What can be done about one. */
  public enum Standing {
    /** It is due and may be done now. */
    NOW,
    /** It is due, but whom it rings may not be rung at this hour. */
    NOT_AT_THIS_HOUR,
    /** It falls due later. */
    LATER
  }

  /**
   * One of them.
   *
   * @param standing what can be done about it now
   * @param hours how it stands with the hours of whom it rings
   */
  public record Due(FollowUp followUp, Standing standing, SafeHours.Now hours) {

    /** The order in which they are to be done. */
    public static final Comparator<Due> FIRST =
        Comparator.<Due, Urgency>comparing(each -> each.followUp().urgency())
            .thenComparing(Due::standing)
            .thenComparing(
                each -> each.followUp().due(), Comparator.nullsLast(Comparator.naturalOrder()));

    /** What can be done about {@code each} at {@code now}. */
    public static Due of(FollowUp each, Instant now) {
      var hours = each.hours(now);
      var due = each.due();
      var standing =
          due == null || due.isAfter(now)
              ? Standing.LATER
              : hours.allows() ? Standing.NOW : Standing.NOT_AT_THIS_HOUR;
      return new Due(each, standing, hours);
    }

    /** The same at another moment. */
    Due at(Instant moment) {
      return of(followUp, moment);
    }
  }

  private final Register.Listing listing;
  private final Function<UUID, Optional<FollowUp>> open;
  private final Instant now;
  private final DueRuns due;
  private final List<Run> runs;
  private final int size;

  DueList(
      Register.Listing listing, Function<UUID, Optional<FollowUp>> open, Instant now, Part part) {
    this.listing = listing;
    this.open = open;
    this.now = now;
    due = new DueRuns(listing, open, now);
    runs = due.of(part);
    size = runs.stream().mapToInt(Run::size).sum();
  }

  /** How many. */
  public int size() {
    return size;
  }

  /**
   * At most {@code count} of them from {@code from}, counted from 0; what is here no longer is left
   * out.
   */
  public List<Due> rows(int from, int count) {
    var rows = new ArrayList<Due>();
    int start = from;
    int left = Math.min(count, size - from);
    for (var run : runs) {
      if (left <= 0) {
        break;
      }
      if (start >= run.size()) {
        start -= run.size();
        continue;
      }
      int take = Math.min(left, run.size() - start);
      add(rows, run, start, take);
      left -= take;
      start = 0;
    }
    return rows;
  }

  private void add(List<Due> rows, Run run, int from, int count) {
    int sorted = Math.clamp((long) run.first().size() - from, 0, count);
    if (sorted > 0) {
      run.first().subList(from, from + sorted).stream()
          .flatMap(id -> open.apply(id).stream())
          .map(each -> Due.of(each, now))
          .forEach(rows::add);
    }
    if (sorted < count) {
      int after = Math.max(0, from - run.first().size());
      rows.addAll(due.looked(listing.rows(run.from() + after, count - sorted)));
    }
  }
}
