package org.haidang.ui.desk.agencies;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.referrals.AgencyState;
import org.haidang.referrals.Suggestion;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One agency: whether somebody is there, the numbers to ring, what it does, whence this is known.
 */
final class AgencyCard extends VBox {

  private final AgenciesViewModel model;
  private final AgencyText text;
  private final Wording wording;
  private final DecisionBox decision;
  private final AgencyFacts facts;

  AgencyCard(AgenciesViewModel model, AgencyText text, DecisionBox decision) {
    this.model = model;
    this.text = text;
    this.wording = text.wording();
    this.decision = decision;
    this.facts = new AgencyFacts(model, text);
    setId("agencies-card");
    getStyleClass().add("agencies-card");
    model.chosen().subscribe(_ -> show());
    text.language().subscribe(_ -> show());
  }

  private void show() {
    getChildren().clear();
    var row = model.chosen().get();
    decision.show(row);
    if (row == null) {
      return;
    }
    var agency = row.agency();
    getChildren().add(Lines.of("heading", text.name(agency)));
    getChildren().add(Lines.of("caption", subtitle(row)));
    if (row.isOver()) {
      getChildren().add(successors(row));
    } else {
      getChildren().add(state(row));
    }
    agency.reached().phones().forEach(it -> getChildren().add(number(it)));
    if (agency.reached().phones().isEmpty()) {
      getChildren().add(Lines.of("agencies-quiet", wording.get("agencies.phones.none")));
    }
    getChildren().addAll(facts.of(row.agency()));
    getChildren().add(source(row));
    getChildren().add(decision);
  }

  private String subtitle(Suggestion row) {
    var kind = model.known().get().book().kind(row.agency().kind()).in(wording.tag());
    return row.isOver() ? kind : kind + " · " + text.distance(row.distance());
  }

  private Node state(Suggestion row) {
    var sign =
        new FontIcon(
            switch (row.opening().state()) {
              case ALWAYS, OPEN -> Material2AL.CHECK_CIRCLE;
              case CLOSED -> Material2MZ.SCHEDULE;
              case UNKNOWN -> Material2AL.HELP_OUTLINE;
            });
    var state = Lines.of("agencies-state", text.opening(row.opening()));
    state.setId("agencies-state");
    state.setGraphic(sign);
    return state;
  }

  /** Large, in groups; a screen reader says it digit by digit. */
  private Node number(String number) {
    var digits = new Label(AgencyText.sayable(number));
    digits.getStyleClass().add("danger-digits");
    digits.setGraphic(new FontIcon(Material2MZ.PHONE));
    digits.setMinWidth(USE_PREF_SIZE);
    digits.setAccessibleText(
        number
            .chars()
            .filter(it -> it != ' ')
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" ")));
    return digits;
  }

  private Node successors(Suggestion row) {
    var names = new VBox();
    names.getStyleClass().add("agencies-names");
    for (var it : row.successors()) {
      var go = new Button(text.name(it));
      go.getStyleClass().addAll("quiet", "agencies-go");
      go.setWrapText(true);
      go.setMinHeight(USE_PREF_SIZE);
      go.setOnAction(_ -> model.show(it.name()));
      names.getChildren().add(go);
    }
    var box = new VBox(Lines.of("agencies-state", wording.get("agencies.successors")), names);
    box.getStyleClass().add("notice");
    return box;
  }

  private Node source(Suggestion row) {
    var agency = row.agency();
    var source =
        Lines.of(
            "agencies-source",
            wording.get("agencies.source", agency.days().source()) + " · " + text.days(agency));
    if (row.state() != AgencyState.APPROVED || agency.days().verified()) {
      return source;
    }
    var mark = mark();
    var box = new VBox(mark, source);
    box.getStyleClass().add("agencies-sources");
    return box;
  }

  private Label mark() {
    var mark = Lines.of("agencies-unverified", wording.get("agencies.unverified.todo"));
    mark.setId("agencies-unverified");
    mark.setGraphic(new FontIcon(Material2AL.HELP_OUTLINE));
    return mark;
  }
}
