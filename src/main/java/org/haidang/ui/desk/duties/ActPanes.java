package org.haidang.ui.desk.duties;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.RadioButton;
import org.haidang.duties.DueTyped;
import org.haidang.duties.FollowUp;
import org.haidang.duties.SafeHours;
import org.haidang.platform.PlainText;

/** What can be done about a follow-up, each in a pane of its own. */
final class ActPanes {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final DutiesViewModel model;
  private final DutyTexts texts;

  ActPanes(DutiesViewModel model, DutyTexts texts) {
    this.model = model;
    this.texts = texts;
  }

  private ActPane pane(String id, String title) {
    return new ActPane(
        id, title, texts.wording(), () -> model.pane().set(DutiesViewModel.Pane.CARD));
  }

  /** What came of it. */
  ActPane done() {
    var pane = pane("act-done", "duties.done.title");
    List<RadioButton> results = new ArrayList<>();
    for (var result : FollowUp.Result.values()) {
      var radio =
          pane.choice("result-" + result.stored(), texts.wording().get(DutyTexts.result(result)));
      radio.setUserData(result);
      results.add(radio);
    }
    var note = pane.line("act-note", "duties.done.note", "");
    return pane.does(
        "duties.done.do",
        () -> {
          for (var radio : results) {
            if (radio.isSelected() && radio.getUserData() instanceof FollowUp.Result result) {
              model.act((all, id) -> all.done(id, result, note.getText()), "duties.done.told");
              return "";
            }
          }
          return "duties.done.none";
        });
  }

  /** Until when, and why. */
  ActPane postpone() {
    var pane = pane("act-postpone", "duties.postpone.title");
    var until = pane.line("act-until", "duties.postpone.until", suggested());
    var reason = pane.line("act-reason", "duties.postpone.reason", "");
    return pane.does(
        "duties.postpone.do",
        () -> {
          var clock = model.parts().clock();
          var at = DueTyped.parse(until.getText(), clock.instant(), clock.getZone());
          if (at.isEmpty()) {
            return "duties.new.due.fault";
          }
          if (PlainText.line(reason.getText()).isBlank()) {
            return "duties.reason.none";
          }
          model.act(
              (all, id) -> all.postpone(id, at.get(), reason.getText()), "duties.postpone.told");
          return "";
        });
  }

  /** When whom it rings may be rung next, else tomorrow morning. */
  private String suggested() {
    var card = model.card().get();
    var clock = model.parts().clock();
    var now = clock.instant();
    if (card != null
        && card.due().hours() instanceof SafeHours.Now.Closed(var opens)
        && opens != null) {
      return texts.formats().dateTime(opens);
    }
    return texts
        .formats()
        .dateTime(now.atZone(clock.getZone()).toLocalDate().plusDays(1).atTime(MORNING));
  }

  /** Whom it waits for. */
  ActPane assign() {
    var pane = pane("act-assign", "duties.assign.title");
    var me = pane.choice("assign-me", texts.wording().get("duties.assign.me"));
    var anybody = pane.choice("assign-anybody", texts.wording().get("duties.assign.anybody"));
    var other = pane.line("act-login", "duties.assign.login", "");
    var own = model.parts().account().login();
    return pane.does(
        "duties.assign.do",
        () -> {
          var typed = PlainText.line(other.getText()).strip();
          if (!typed.isEmpty()) {
            model.act((all, id) -> all.assign(id, typed), "duties.assign.told");
          } else if (me.isSelected()) {
            model.act((all, id) -> all.assign(id, own), "duties.assign.told");
          } else if (anybody.isSelected()) {
            model.act((all, id) -> all.assign(id, null), "duties.assign.told");
          } else {
            return "duties.assign.none";
          }
          return "";
        });
  }

  /** Why not. */
  ActPane cancel() {
    var pane = pane("act-cancel", "duties.cancel.title");
    var reason = pane.line("act-reason", "duties.cancel.reason", "");
    return pane.does(
        "duties.cancel.do",
        () -> {
          if (PlainText.line(reason.getText()).isBlank()) {
            return "duties.reason.none";
          }
          model.act((all, id) -> all.cancel(id, reason.getText()), "duties.cancel.told");
          return "";
        });
  }
}
