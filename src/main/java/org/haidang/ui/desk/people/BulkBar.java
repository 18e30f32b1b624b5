package org.haidang.ui.desk.people;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.haidang.ui.form.FinderField;
import org.haidang.ui.form.Option;
import org.haidang.ui.kit.Wording;

/** What can be done to all marked cases at once; each can be taken back. */
final class BulkBar extends FlowPane {

  private final PeopleListViewModel model;
  private final PeopleParts parts;
  private final Acts acts;
  private final CaseLines lines;
  private final Wording wording;

  BulkBar(
      PeopleListViewModel model, PeopleParts parts, Acts acts, CaseLines lines, Wording wording) {
    this.model = model;
    this.parts = parts;
    this.acts = acts;
    this.lines = lines;
    this.wording = wording;
    setId("people-bulk");
    getStyleClass().add("people-bulk");
    setAlignment(Pos.CENTER_LEFT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Follows the marks until unsubscribed. */
  Subscription follow() {
    return Subscription.combine(
        model.marked().subscribe(this::draw),
        model.shown().subscribe(_ -> draw()),
        wording.language().subscribe(_ -> draw()));
  }

  private void draw() {
    boolean cases = model.shown().get().of() == Shown.Of.CASES;
    int number = model.marked().size();
    if (!cases || number == 0) {
      setVisible(false);
      getChildren().clear();
      return;
    }
    var count = new Label(wording.get("people.bulk.count", number));
    var me = new Button(wording.get("people.bulk.me"));
    me.setId("people-bulk-me");
    me.setOnAction(_ -> assign(parts.pen().account().login()));
    var who = new TextField();
    who.setId("people-bulk-who");
    who.setPromptText(wording.get("people.bulk.who"));
    who.setAccessibleText(wording.get("people.bulk.who"));
    who.setOnAction(
        _ -> {
          if (!who.getText().isBlank()) {
            assign(who.getText().strip());
          }
        });
    var urgency =
        new FinderField(lines.urgencies(), wording.of("people.finder.none"), this::urgency);
    urgency.setId("people-bulk-urgency");
    urgency.setPromptText(wording.get("people.bulk.urgency"));
    urgency.setAccessibleText(wording.get("people.bulk.urgency"));
    var none = new Button(wording.get("people.bulk.none"));
    none.getStyleClass().add("quiet");
    none.setOnAction(_ -> model.marked().clear());
    getChildren().setAll(count, me, who, urgency, none);
    setVisible(true);
  }

  private void assign(String login) {
    var all = List.copyOf(model.marked());
    acts.run(() -> parts.cases().assign(all, login), _ -> model.marked().clear());
  }

  private void urgency(Option chosen) {
    var all = List.copyOf(model.marked());
    acts.run(() -> parts.cases().urgency(all, chosen.name()), _ -> model.marked().clear());
  }
}
