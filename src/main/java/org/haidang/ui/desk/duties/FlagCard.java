package org.haidang.ui.desk.duties;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.haidang.duties.FlagFields;
import org.haidang.model.RecordFields;
import org.haidang.records.Register;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;

/** One flag: whether it holds, why it was put up, and what was done to it by whom. */
final class FlagCard extends DutyCard {

  private final FlagsViewModel model;
  private final DutyTexts texts;

  FlagCard(FlagsViewModel model, DutyTexts texts) {
    super("flag-card", texts);
    this.model = model;
    this.texts = texts;
  }

  /** Shows what the model has chosen, in the language of the moment. */
  void show() {
    var card = model.card().get();
    if (card == null) {
      fill(List.of(Lines.of("caption", texts.wording().get("flags.card.none"))));
      return;
    }
    var flag = card.flag();
    boolean plain = model.revealed().get();
    var nodes = new ArrayList<Node>();
    var standing = Lines.of("record-heading", standing(card));
    standing.setId("flag-standing");
    nodes.add(standing);
    nodes.add(
        said(
            "flag-number",
            "duties.number",
            plain ? Masked.grouped(flag.number()) : Masked.number(flag.number()),
            true));
    nodes.add(said("flag-kind", "flags.kind", texts.kind(flag), true));
    nodes.add(said("flag-why", "flags.words", flag.reason(), plain));
    var reveal = new Button(texts.wording().get(plain ? "duties.mask" : "duties.reveal"));
    reveal.setGraphic(KeyHint.cap("F4"));
    reveal.setId("flag-reveal");
    reveal.setFocusTraversable(false);
    reveal.setOnAction(_ -> model.reveal());
    nodes.add(new FlowPane(reveal));
    nodes.add(Lines.of("caption", texts.wording().get("flags.history")));
    card.history().forEach(step -> nodes.add(step(step, plain)));
    fill(nodes);
  }

  private String standing(FlagsViewModel.Card card) {
    var until = texts.formats().date(card.flag().until());
    return switch (card.standing()) {
      case HOLDS -> texts.wording().get("flags.holds", until);
      case OVER -> texts.wording().get("flags.over", until);
      case LIFTED -> texts.wording().get("flags.lifted.whole");
    };
  }

  private Node step(Register.Step step, boolean plain) {
    var reason = step.reason();
    var words =
        texts
            .wording()
            .get(
                "flags.step",
                texts.formats().lately(step.at()),
                texts.wording().names().person(step.author()),
                texts.wording().get("flags.step." + deed(step)));
    return Lines.of(
        "duty-value", reason == null ? words : words + ": " + (plain ? reason : Masked.TEXT));
  }

  private static String deed(Register.Step step) {
    if (step.paths().contains(FlagFields.NUMBER)) {
      return "raised";
    }
    if (step.paths().contains(RecordFields.STATE)) {
      return step.reason() == null ? "state" : "lifted";
    }
    return step.paths().contains(FlagFields.UNTIL) ? "until" : "changed";
  }
}
