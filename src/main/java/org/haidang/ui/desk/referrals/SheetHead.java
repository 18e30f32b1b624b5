package org.haidang.ui.desk.referrals;

import javafx.scene.layout.VBox;
import org.haidang.referrals.ReferralFields;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** To whom a referral goes, where it stands, what is needed, on which ground. */
final class SheetHead extends VBox {

  private final Wording wording;
  private final Formats formats;
  private final Bits bits;
  private @Nullable WhereLine where;

  SheetHead(Wording wording, Formats formats, Bits bits) {
    this.wording = wording;
    this.formats = formats;
    this.bits = bits;
    getStyleClass().add("referral-items");
  }

  /** Has {@code line} tell how far the referral has come. */
  void tellWhere(WhereLine line) {
    where = line;
  }

  /** Draws it anew; what is personal only when it is {@code plain}. */
  void draw(Sheet now, boolean plain) {
    getChildren().clear();
    var agency = bits.text(now.text(ReferralFields.AGENCY_NAME), "heading");
    agency.setId("sheet-agency");
    getChildren().add(agency);
    var states =
        String.join(
            " / ", now.course().states().stream().map(it -> wording.get(it.textKey())).toList());
    var state = bits.text(states, "strong");
    state.setId("sheet-state");
    var urgency =
        bits.text(
            wording.get("referrals.urgency." + now.urgency()),
            now.urgency().equals("danger") ? "referral-danger" : "caption");
    getChildren().add(bits.line(state, urgency));
    if (now.course().disputed()) {
      getChildren().add(bits.say("referral.no.disputed", "notice"));
    }
    now.course()
        .due()
        .ifPresent(
            due ->
                getChildren()
                    .add(
                        bits.text(wording.get("referrals.due", formats.dateTime(due)), "caption")));
    var need = now.need().in(wording.tag());
    if (!need.isEmpty()) {
      getChildren().add(bits.text(wording.get("referrals.need", need)));
    }
    var asked = now.text(ReferralFields.ASKED);
    if (!asked.isEmpty()) {
      getChildren().add(bits.text(wording.get("referrals.asked", plain ? asked : Masked.TEXT)));
    }
    getChildren().add(bits.text(ground(now), "caption"));
    var line = where;
    if (line != null) {
      line.tell(now.state().id());
      getChildren().add(line);
    }
    if (now.tells()) {
      getChildren().add(bits.say("referrals.tell.about", "notice"));
    }
  }

  private String ground(Sheet now) {
    var consent = now.consent();
    var items =
        String.join(
            ", ",
            now.items().stream()
                .filter(item -> consent.released().contains(item.name()))
                .map(item -> item.say().in(wording.tag()))
                .toList());
    var withdrawn = consent.withdrawn();
    if (withdrawn != null) {
      return wording.get("referrals.ground.withdrawn", formats.dateTime(withdrawn));
    }
    return switch (consent.ground()) {
      case CONSENT ->
          wording.get(
              "referrals.ground.consent",
              consent.at() == null ? "–" : formats.dateTime(consent.at()),
              wording.names().person(consent.by()),
              items);
      case BEST_INTERESTS -> wording.get("referrals.ground.decision", items);
      case EXCEPTION -> wording.get("referrals.ground.exception", items);
      case NONE -> wording.get("referrals.ground.none");
    };
  }
}
