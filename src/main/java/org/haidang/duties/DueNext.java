package org.haidang.duties;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.haidang.model.RecordType;

/** Lines of a handover: this account's and anybody's follow-ups that fall due in the next shift. */
public final class DueNext implements HandoverLine.Source {

  private static final int MOST = 60;

  private final FollowUps followUps;

  /** Finds them among {@code followUps}. */
  public DueNext(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public List<HandoverLine.Found> found(Instant since, Instant now) {
    return followUps.dueFor(now.plus(Handovers.LONGEST_SHIFT), MOST).stream()
        .map(
            each ->
                new HandoverLine.Found(
                    HandoverLine.What.FOLLOW_UP,
                    RecordType.FOLLOW_UP,
                    each.followUp().id(),
                    Objects.requireNonNullElse(each.followUp().due(), now),
                    Shortened.of(each.followUp().about())))
        .toList();
  }
}
