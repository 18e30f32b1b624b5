package org.haidang.ui.desk.call;

import java.time.Instant;
import java.util.UUID;
import org.haidang.desk.CallDesk;
import org.haidang.desk.Contacts;
import org.haidang.desk.Draft;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.platform.ErrorCode;
import org.haidang.ui.kit.Masked;

/** Something that waits for the counselor, and why. */
public sealed interface Waits
    permits Waits.Report, Waits.Elsewhere, Waits.Attention, Waits.Unassessed, DutyWait {

  /** When the contact began. */
  Instant started();

  /** Key of why it is there. */
  String whyKey();

  /**
   * A report not yet saved.
   *
   * @param line id of the pack it was begun in; empty when unknown
   * @param number masked; empty when withheld
   * @param interrupted whether it was cut off rather than laid aside
   * @param left whether it is what stayed behind of a call that went on at another computer
   */
  record Report(
      Draft draft,
      Instant started,
      Channel channel,
      String line,
      String number,
      boolean interrupted,
      boolean left)
      implements Waits {

    static Report of(Draft draft) {
      var number = draft.body().get(ContactFields.NUMBER);
      return new Report(
          draft,
          CallDesk.started(draft),
          CallDesk.channel(draft),
          draft.body().text(ContactFields.PACK),
          number == null ? "" : Masked.number(number),
          CallDesk.interrupted(draft),
          CallDesk.leftBehind(draft));
    }

    @Override
    public String whyKey() {
      return left ? "call.waits.left" : interrupted ? "call.waits.cut" : "call.waits.parked";
    }
  }

  /**
   * An unfinished report begun at another computer.
   *
   * @param danger whether somebody is said to be in danger
   */
  record Elsewhere(UUID contact, Instant started, boolean danger) implements Waits {

    @Override
    public String whyKey() {
      return danger ? "call.waits.elsewhere.danger" : "call.waits.elsewhere";
    }
  }

  /**
   * A saved contact that the server refused; it can be mended.
   *
   * @param groundless whether the server lost what it was changed on, and nobody brings it back
   */
  record Attention(UUID contact, Instant started, boolean groundless) implements Waits {

    static Attention of(Contacts.Row row) {
      return new Attention(
          row.id(),
          row.entry().started(),
          row.place() instanceof Place.NeedsAttention(var code)
              && code.equals(ErrorCode.CHANGE_GROUND_MISSING.name()));
    }

    @Override
    public String whyKey() {
      return groundless ? "call.waits.groundless" : "call.waits.refused";
    }
  }

  /** A saved contact in which somebody's assessment was put off. */
  record Unassessed(UUID contact, Instant started) implements Waits {

    static Unassessed of(Contacts.Row row) {
      return new Unassessed(row.id(), row.entry().started());
    }

    @Override
    public String whyKey() {
      return "assess.waits";
    }
  }
}
