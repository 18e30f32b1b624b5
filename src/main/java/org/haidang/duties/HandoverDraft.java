package org.haidang.duties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.platform.Ids;
import org.haidang.platform.PlainText;

/**
 * A handover before it is signed.
 *
 * @param since from when on it tells
 * @param found what the program found, the most pressing first
 * @param unsent what this computer has not sent
 */
public record HandoverDraft(Instant since, List<HandoverLine.Found> found, UnsentWork unsent) {

  public HandoverDraft {
    found = List.copyOf(found);
  }

  /**
   * What the counselor adds.
   *
   * @param toLines remarks by the record a line speaks of; personal
   * @param own lines of their own; personal
   * @param general what they say to the next shift; personal, may be empty
   */
  public record Remarks(Map<UUID, String> toLines, List<String> own, String general) {

    /** Nothing to add. */
    public static final Remarks NONE = new Remarks(Map.of(), List.of(), "");

    public Remarks {
      toLines = Map.copyOf(toLines);
      own = List.copyOf(own);
    }
  }

  Body signed(Remarks remarks, String login, Instant now, Ids ids) {
    var lines = new ArrayList<HandoverLine>();
    for (var each : found) {
      lines.add(each.line(ids.next(), tidy(remarks.toLines().getOrDefault(each.record(), ""))));
    }
    for (var words : remarks.own()) {
      if (!tidy(words).isEmpty()) {
        lines.add(
            new HandoverLine(ids.next(), HandoverLine.What.OWN, null, null, null, "", tidy(words)));
      }
    }
    var oldest = unsent.oldest();
    var body =
        Body.EMPTY
            .with(RecordFields.STATE, Handover.State.WRITTEN.stored())
            .with(HandoverFields.SINCE, since.toString())
            .with(HandoverFields.GIVEN_BY, login)
            .with(HandoverFields.GIVEN_AT, now.toString())
            .with(HandoverFields.REMARK, tidy(remarks.general()))
            .with(HandoverFields.UNSENT, Integer.toString(unsent.waiting()))
            .with(HandoverFields.REFUSED, Integer.toString(unsent.refused()))
            .with(HandoverFields.UNSENT_SINCE, oldest == null ? null : oldest.toString());
    for (int place = 1; place <= lines.size(); place++) {
      body = lines.get(place - 1).written(body, place);
    }
    return body;
  }

  private static String tidy(String words) {
    return PlainText.lines(words).strip();
  }
}
