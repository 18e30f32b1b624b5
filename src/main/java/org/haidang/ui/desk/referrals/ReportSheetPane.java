package org.haidang.ui.desk.referrals;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.haidang.model.RecordFields;
import org.haidang.referrals.ReportFields;
import org.haidang.referrals.Reports;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** One report to an authority, and noting who was reached. */
final class ReportSheetPane extends VBox {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final Bits bits;
  private final VBox facts = new VBox();
  private final VBox reaching;
  private final TextField who = new TextField();
  private final CheckBox told = new CheckBox();
  private final TextArea why;
  private final TextArea answer;
  private @Nullable ReportSheet sheet;

  ReportSheetPane(ReferralsViewModel model, Wording wording, Formats formats) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    this.bits = new Bits(wording);
    setId("report");
    getStyleClass().add("referral-act");
    who.setId("report-who");
    who.promptTextProperty().bind(wording.of("referrals.report.who"));
    who.accessibleTextProperty().bind(wording.of("referrals.report.who"));
    told.setId("report-told");
    told.setWrapText(true);
    told.textProperty().bind(wording.of("referrals.report.told"));
    why = bits.area("report-why", "referrals.report.why", 2);
    why.visibleProperty().bind(told.selectedProperty().not());
    why.managedProperty().bind(why.visibleProperty());
    answer = bits.area("report-answer", "referrals.report.answer", 2);
    reaching =
        new VBox(
            bits.say("referrals.report.reached", "strong"),
            who,
            told,
            why,
            answer,
            bits.line(
                bits.button("report-do", "referrals.report.do", "Ctrl+Enter", this::reached)));
    reaching.getStyleClass().add("referral-act");
    facts.getStyleClass().add("referral-items");
    getChildren().setAll(facts, reaching);
  }

  void show(ReportSheet now, boolean plain) {
    if (sheet == null || !sheet.state().id().equals(now.state().id())) {
      who.clear();
      told.setSelected(false);
      why.clear();
      answer.clear();
    }
    sheet = now;
    facts.getChildren().clear();
    facts.getChildren().add(bits.text(now.text(ReportFields.AGENCY_NAME), "heading"));
    add("referrals.report.law", now.text(ReportFields.LAW_CITED));
    var due = now.state().body().moment(RecordFields.DUE);
    add("referrals.report.due", due == null ? "" : formats.dateTime(due));
    add("referrals.report.facts", hidden(now.text(ReportFields.FACTS), plain));
    var at = now.state().body().moment(ReportFields.REACHED_AT);
    add("referrals.report.reachedat", at == null ? "" : formats.dateTime(at));
    add("referrals.report.who", hidden(now.text(ReportFields.REACHED), plain));
    add("referrals.report.toldby", now.text(ReportFields.TOLD_BY));
    if (now.done()) {
      var yes = now.text(ReportFields.CALLER_TOLD).equals("yes");
      add("referrals.report.told", wording.get(yes ? "referrals.yes" : "referrals.no"));
    }
    add("referrals.report.why", hidden(now.text(ReportFields.CALLER_WHY), plain));
    add("referrals.report.answer", hidden(now.text(ReportFields.ANSWER), plain));
    reaching.setVisible(!now.done());
    reaching.setManaged(!now.done());
  }

  private static String hidden(String text, boolean plain) {
    return text.isEmpty() || plain ? text : Masked.TEXT;
  }

  private void add(String key, String value) {
    if (!value.isEmpty()) {
      facts.getChildren().addAll(bits.say(key, "caption"), bits.text(value));
    }
  }

  void reached() {
    var now = sheet;
    if (now == null || now.done()) {
      return;
    }
    var reached =
        new Reports.Reached(who.getText(), told.isSelected(), why.getText(), answer.getText());
    model.work(
        () -> model.parts().reports().reached(now.state().id(), reached),
        outcome -> {
          switch (outcome) {
            case Reports.Outcome.Refused no -> model.refuse(no.why().textKey());
            case Reports.Outcome.Saved _ -> model.leave();
          }
        });
  }

  void focus() {
    who.requestFocus();
  }
}
