package org.haidang.ui.desk.duties;

import java.time.LocalDate;
import java.util.Optional;
import org.haidang.duties.DueTyped;
import org.haidang.platform.PlainText;
import org.haidang.ui.desk.duties.FlagsViewModel.Pane;

/** What can be done about a flag, each in a pane of its own. */
final class FlagActs {

  private final FlagsViewModel model;
  private final DutyTexts texts;

  FlagActs(FlagsViewModel model, DutyTexts texts) {
    this.model = model;
    this.texts = texts;
  }

  private ActPane asking(String id, String title) {
    return new ActPane(id, title, texts.wording(), () -> model.pane().set(Pane.CARD));
  }

  /** Until when it is to hold, and why. */
  ActPane prolong() {
    var pane = asking("flag-prolong", "flags.prolong.title");
    var until =
        pane.line("act-until", "flag.until", texts.formats().date(model.flags().usualEnd()));
    var reason = pane.line("act-reason", "duties.postpone.reason", "");
    return pane.does(
        "flags.prolong",
        () -> {
          var day = day(until.getText());
          if (day.isEmpty() || !model.flags().mayHoldUntil(day.get())) {
            return "flags.until.fault";
          }
          if (PlainText.line(reason.getText()).isBlank()) {
            return "duties.reason.none";
          }
          model.prolong(day.get(), reason.getText());
          return "";
        });
  }

  private Optional<LocalDate> day(String typed) {
    var clock = model.parts().clock();
    return DueTyped.parse(typed, clock.instant(), clock.getZone())
        .map(at -> at.atZone(clock.getZone()).toLocalDate());
  }

  /** Why it is to hold no longer. */
  ActPane lift() {
    var pane = asking("flag-lifting", "flags.lift.title");
    var reason = pane.line("act-reason", "flags.lift.reason", "");
    return pane.does(
        "flag.lift",
        () -> {
          if (PlainText.line(reason.getText()).isBlank()) {
            return "duties.reason.none";
          }
          model.lift(reason.getText());
          return "";
        });
  }
}
