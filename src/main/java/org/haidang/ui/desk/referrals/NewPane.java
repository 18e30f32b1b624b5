package org.haidang.ui.desk.referrals;

import java.util.UUID;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.haidang.content.Agency;
import org.haidang.content.Choice;
import org.haidang.referrals.Proposal;
import org.haidang.ui.kit.Worded;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** A new referral: what is needed, by whom, how urgent, what is asked. Consent comes after it. */
final class NewPane extends VBox {

  private final ReferralsViewModel model;
  private final ComboBox<Choice> need = new ComboBox<>();
  private final AgencyField agency;
  private final Urgencies urgency;
  private final TextArea asked;
  private final CheckBox newsSafe = new CheckBox();
  private About about = About.NOTHING;

  NewPane(ReferralsViewModel model, Wording wording) {
    this.model = model;
    var bits = new Bits(wording);
    agency = new AgencyField(wording);
    urgency = new Urgencies(wording);
    asked = bits.area("new-asked", "referrals.new.asked", 2);
    setId("new-referral");
    getStyleClass().add("referral-act");
    need.setId("new-need");
    need.promptTextProperty().bind(wording.of("referrals.new.need"));
    need.accessibleTextProperty().bind(wording.of("referrals.new.need"));
    need.setMaxWidth(Double.MAX_VALUE);
    need.setConverter(new Worded<>(choice -> choice.label().in(wording.tag())));
    need.valueProperty().subscribe((was, now) -> offer());
    newsSafe.setId("new-news");
    newsSafe.setSelected(true);
    newsSafe.setWrapText(true);
    newsSafe.textProperty().bind(wording.of("referrals.new.news"));
    getChildren()
        .setAll(
            bits.say("referrals.new.title", "heading"),
            need,
            agency,
            urgency,
            asked,
            bits.say("referrals.new.letter", "caption"),
            newsSafe,
            bits.line(bits.button("new-save", "referrals.new.save", "Ctrl+Enter", this::save)));
  }

  /** Begins one about {@code record}; null for about nothing that is kept. */
  void begin(@Nullable UUID record) {
    need.getItems().setAll(model.parts().library().current().handbook().agencies().needs());
    need.setValue(null);
    agency.clear();
    asked.clear();
    newsSafe.setSelected(true);
    about = About.NOTHING;
    model.work(
        () -> record == null ? About.NOTHING : About.read(model.parts().register(), record),
        read -> {
          about = read;
          offer();
        });
  }

  private void offer() {
    var wanted = need.getValue() == null ? "" : need.getValue().name();
    var where = about.province();
    model.work(() -> model.parts().agencies().of(wanted, where), agency::offer);
  }

  void save() {
    var chosen = agency.chosen();
    if (chosen.isEmpty()) {
      model.refuse("referral.no.no_agency");
      return;
    }
    var proposal = proposal(chosen.get());
    model.move(
        () -> model.parts().referrals().propose(proposal),
        id -> {
          model.open(id);
          model.begin(ReferralsViewModel.Act.CONSENT);
        });
  }

  private Proposal proposal(Agency to) {
    return new Proposal(
        to.name(),
        to.label().in("vi"),
        need.getValue() == null ? "" : need.getValue().name(),
        asked.getText(),
        urgency.chosen(),
        newsSafe.isSelected(),
        about.person(),
        about.ofCase(),
        about.contact());
  }

  void focus() {
    need.requestFocus();
  }
}
