package org.haidang.ui.desk.duties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.haidang.duties.DueList;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.records.Register;

/**
 * What is known of a follow-up.
 *
 * @param due the follow-up, and what can be done about it now
 * @param about what it is about; none when that is not on this computer
 * @param calls the contacts that were made for it, the latest first
 */
public record FollowUpCard(DueList.Due due, List<Register.Row> about, List<Register.Row> calls) {

  public FollowUpCard {
    about = List.copyOf(about);
    calls = List.copyOf(calls);
  }

  static FollowUpCard of(DutyParts parts, FollowUp each) {
    var all = parts.duties().followUps();
    Instant now = parts.clock().instant();
    return new FollowUpCard(DueList.Due.of(each, now), all.about(each), all.calls(each.id()));
  }

  /** The follow-up. */
  public FollowUp followUp() {
    return due.followUp();
  }

  /** Whether the caller may be rung back now. */
  boolean rings() {
    var back = followUp().callBack();
    return back != null
        && back.allowed()
        && due.hours().allows()
        && followUp().state() == FollowUp.State.OPEN;
  }

  /** The paths of what is personal in it. */
  List<String> personal() {
    var paths = new ArrayList<String>();
    if (followUp().callBack() != null) {
      paths.addAll(
          List.of(
              FollowUpFields.NUMBER,
              FollowUpFields.CODE_WORD,
              FollowUpFields.IF_OTHER,
              FollowUpFields.HOW));
    }
    return paths;
  }
}
