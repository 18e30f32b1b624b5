package org.haidang.ui.desk.referrals;

import java.time.LocalDate;
import java.util.UUID;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.haidang.content.LegalRule;
import org.haidang.referrals.ReferralLaw;
import org.haidang.referrals.Reports;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A new report to an authority: by which law, to whom, the least facts. Apart from any referral.
 */
final class ReportPane extends VBox {

  private final ReferralsViewModel model;
  private final Wording wording;
  private final Bits bits;
  private final ToggleGroup laws = new ToggleGroup();
  private final VBox rules = new VBox();
  private final AgencyField agency;
  private final Urgencies urgency;
  private final TextArea facts;
  private About about = About.NOTHING;

  ReportPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    this.bits = new Bits(wording);
    agency = new AgencyField(wording);
    urgency = new Urgencies(wording);
    facts = bits.area("report-facts", "referrals.report.facts", 3);
    setId("new-report");
    getStyleClass().add("referral-act");
    rules.getStyleClass().add("referral-items");
    laws.selectedToggleProperty().subscribe((was, now) -> offer());
    getChildren()
        .setAll(
            bits.say("referrals.report.title", "heading"),
            bits.say("referrals.report.about", "caption"),
            rules,
            agency,
            urgency,
            facts,
            bits.line(
                bits.button("report-save", "referrals.report.save", "Ctrl+Enter", this::save)));
  }

  /** Begins one about {@code record}; null for about nothing that is kept. */
  void begin(@Nullable UUID record) {
    facts.clear();
    agency.clear();
    about = About.NOTHING;
    if (record != null) {
      model.work(() -> About.read(model.parts().register(), record), read -> about = read);
    }
    var today = LocalDate.now(model.parts().clock());
    var handbook = model.parts().library().current().handbook();
    var tag = wording.tag();
    var words = new RuleWords(handbook.rules(), wording);
    laws.getToggles().clear();
    rules.getChildren().clear();
    for (var rule : new ReferralLaw(handbook.rules(), today).reports(null)) {
      var toggle = new ToggleButton(rule.label().in(tag));
      toggle.setId("report-law-" + rule.name());
      toggle.setUserData(rule);
      toggle.setToggleGroup(laws);
      toggle.getStyleClass().add("chip");
      rules.getChildren().addAll(toggle, bits.text(words.of(rule), "caption"));
    }
  }

  private @Nullable LegalRule law() {
    var toggle = laws.getSelectedToggle();
    return toggle == null ? null : (LegalRule) toggle.getUserData();
  }

  private void offer() {
    var rule = law();
    if (rule != null) {
      var kinds = rule.authorities();
      var where = about.province();
      model.work(
          () ->
              model.parts().agencies().of("", where).stream()
                  .filter(it -> kinds.isEmpty() || kinds.contains(it.kind()))
                  .toList(),
          agency::offer);
    }
  }

  void save() {
    var rule = law();
    var to = agency.chosen();
    if (rule == null || to.isEmpty()) {
      model.refuse(rule == null ? Reports.Why.NO_LAW.textKey() : "referral.no.no_agency");
      return;
    }
    var draft =
        new Reports.Draft(
            rule,
            to.get().name(),
            to.get().kind(),
            to.get().label().in("vi"),
            facts.getText(),
            urgency.chosen(),
            model.parts().clock().instant(),
            about.person(),
            about.ofCase(),
            about.contact());
    model.work(
        () -> model.parts().reports().begin(draft),
        outcome -> {
          switch (outcome) {
            case Reports.Outcome.Refused no -> model.refuse(no.why().textKey());
            case Reports.Outcome.Saved saved -> {
              model.open(saved.report());
              model.begin(ReferralsViewModel.Act.REACHED);
            }
          }
        });
  }

  void focus() {
    if (!rules.getChildren().isEmpty()) {
      rules.getChildren().getFirst().requestFocus();
    }
  }
}
