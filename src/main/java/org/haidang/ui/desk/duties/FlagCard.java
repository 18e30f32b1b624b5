package org.haidang.ui.desk.duties;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.FlagFields;
import org.haidang.model.RecordFields;
import org.haidang.records.Register;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Masked;
import org.jspecify.annotations.Nullable;

/** One flag: whether it holds, why it was put up, and what was done to it by whom. */
final class FlagCard extends ScrollPane {

  private final FlagsViewModel model;
  private final DutyTexts texts;
  private final VBox page = new VBox();

  FlagCard(FlagsViewModel model, DutyTexts texts) {
    this.model = model;
    this.texts = texts;
    setId("flag-card");
    getStyleClass().addAll("form-scroll", "duty-card");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    page.getStyleClass().add("duty-page");
    setContent(page);
  }

  /** Shows what the model has chosen, in the language of the moment. */
  void show() {
    var card = model.card().get();
    if (card == null) {
      page.getChildren().setAll(line(null, "caption", texts.wording().get("flags.card.none")));
      return;
    }
    var flag = card.flag();
    boolean plain = model.revealed().get();
    var nodes = new ArrayList<Node>();
    nodes.add(line("flag-standing", "record-heading", standing(card)));
    nodes.add(
        said(
            "flag-number",
            "duties.number",
            plain ? Masked.grouped(flag.number()) : Masked.number(flag.number())));
    nodes.add(said("flag-kind", "flags.kind", texts.kind(flag)));
    nodes.add(said("flag-why", "flags.words", plain ? flag.reason() : Masked.TEXT));
    var reveal = new Button(texts.wording().get(plain ? "duties.mask" : "duties.reveal"));
    reveal.setGraphic(KeyHint.cap("F4"));
    reveal.setId("flag-reveal");
    reveal.setFocusTraversable(false);
    reveal.setOnAction(_ -> model.reveal());
    nodes.add(new FlowPane(reveal));
    nodes.add(line(null, "caption", texts.wording().get("flags.history")));
    card.history().forEach(step -> nodes.add(step(step, plain)));
    page.getChildren().setAll(nodes);
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
    return line(
        null, "duty-value", reason == null ? words : words + ": " + (plain ? reason : Masked.TEXT));
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

  private Node said(String id, String key, String value) {
    var label = line(id, "duty-value", value);
    var name = texts.wording().get(key);
    if (value.equals(Masked.TEXT)) {
      label.setAccessibleText(texts.wording().get("contacts.masked", name));
    }
    return new VBox(2, line(null, "caption", name), label);
  }

  private static Label line(@Nullable String id, String style, String words) {
    var label = new Label(words);
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
