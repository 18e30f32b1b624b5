package org.haidang.ui.desk.call;

import java.time.Instant;
import java.util.UUID;
import org.haidang.desk.Draft;
import org.haidang.fakes.ShippedPack;
import org.haidang.model.Body;
import org.haidang.model.Channel;
import org.haidang.model.ContactFields;

/** Calls in which possible victims are spoken of, cut off before their end. */
final class SpokenOf {

  private static final ShippedPack SHIPPED = new ShippedPack();

  private SpokenOf() {}

  /** A woman of 24 held abroad, and a child of fifteen of whom little was told. */
  static Draft two() {
    var form = SHIPPED.open(Body.EMPTY);
    form.set("incident/specific", "yes");
    var woman = form.add("victims");
    form.set(woman + "/name", "Nguyễn Thị Mơ");
    form.set(woman + "/age", "24");
    form.set(woman + "/signs/signs_held", "d5_01 d5_03");
    form.set(woman + "/danger_signs/risks", "controller debt");
    var child = form.add("victims");
    form.set(child + "/age", "15");
    form.set(child + "/story/purposes", "sexual");
    return draft(form.draft());
  }

  private static Draft draft(Body answers) {
    var began = Instant.parse("2026-03-02T02:10:00Z");
    var body =
        answers
            .with(ContactFields.PACK, SHIPPED.pack().id())
            .with(ContactFields.PACK_VERSION, SHIPPED.pack().version())
            .with(ContactFields.CENTRE, "HN")
            .with(ContactFields.COUNSELOR, "lan")
            .with(ContactFields.CHANNEL, Channel.CALL.name())
            .with(ContactFields.STARTED, began.toString());
    return new Draft(UUID.randomUUID(), "lan", body, null, 0, "", began);
  }
}
