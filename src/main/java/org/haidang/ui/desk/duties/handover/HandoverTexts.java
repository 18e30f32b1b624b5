package org.haidang.ui.desk.duties.handover;

import java.time.Instant;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import org.haidang.duties.Handover;
import org.haidang.duties.HandoverLine;
import org.haidang.duties.UnsentWork;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Handovers in words. To be used on the FX thread. */
final class HandoverTexts {

  private final Wording wording;
  private final Formats formats;

  HandoverTexts(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
  }

  String get(String key, Object... arguments) {
    return wording.get(key, arguments);
  }

  Wording wording() {
    return wording;
  }

  /** Who has that login, by name. */
  String person(String login) {
    return wording.names().person(login);
  }

  String lately(Instant at) {
    return formats.lately(at);
  }

  /** Why a line is there, when, and about what. */
  Label what(HandoverLine.What what, @Nullable Instant at, String about) {
    var words =
        get("handover.what." + what.stored())
            + (at == null ? "" : " · " + lately(at))
            + (about.isEmpty() ? "" : " · " + about);
    var label = Lines.of("handover-what", words);
    label.setGraphic(new FontIcon(shape(what)));
    if (what == HandoverLine.What.DANGER) {
      label.getStyleClass().add("handover-danger");
    }
    return label;
  }

  private static Ikon shape(HandoverLine.What what) {
    return switch (what) {
      case DANGER, ATTENTION -> Material2MZ.REPORT_PROBLEM;
      case OPEN_REPORT -> Material2MZ.PAUSE;
      case FOLLOW_UP -> Material2AL.ALARM;
      case REFERRAL -> Material2MZ.SEND;
      case OWN -> Material2AL.EDIT;
    };
  }

  /** What the giver's computer had not sent: a person should look only where there is something. */
  Label unsent(UnsentWork unsent) {
    var oldest = unsent.oldest();
    return unsent.waiting() == 0 && unsent.refused() == 0
        ? Lines.of("caption", get("handover.unsent.none"))
        : Lines.of(
            "notice",
            get(
                "handover.unsent",
                unsent.waiting(),
                unsent.refused(),
                oldest == null ? "–" : lately(oldest)));
  }

  /** Where it stands, and by whose hand. */
  String state(Handover handover) {
    if (handover.disputed()) {
      return get("handover.disputed", signatures(handover));
    }
    return handover.state() == Handover.State.TAKEN
        ? get("handover.state.taken", signatures(handover))
        : get("handover.state.written");
  }

  private String signatures(Handover handover) {
    return handover.takenBy().stream()
        .map(
            each ->
                each.at() == null
                    ? person(each.login())
                    : person(each.login()) + " " + lately(each.at()))
        .collect(Collectors.joining(", "));
  }
}
