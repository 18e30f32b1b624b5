package org.haidang.ui.desk.call;

import java.time.Instant;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Draft;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.ui.kit.Masked;

/**
 * A report that waits to be finished.
 *
 * @param number masked; empty when withheld
 * @param interrupted whether it was cut off rather than laid aside
 */
public record Waits(
    Draft draft, Instant started, Channel channel, String number, boolean interrupted) {

  static Waits of(Draft draft) {
    var number = draft.body().get(ContactFields.NUMBER);
    return new Waits(
        draft,
        CallDesk.started(draft),
        CallDesk.channel(draft),
        number == null ? "" : Masked.number(number),
        CallDesk.interrupted(draft));
  }
}
