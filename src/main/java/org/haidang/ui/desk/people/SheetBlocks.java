package org.haidang.ui.desk.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** What is known of a person or case, line by line, and whom else it concerns. */
final class SheetBlocks extends VBox {

  private final PeopleParts parts;
  private final SheetViewModel model;
  private final Acts acts;
  private final AddPersonPane addPane;
  private final PersonLines personLines;
  private final CaseLines caseLines;
  private final RowWords rows;
  private final Wording wording;
  private final Consumer<UUID> open;

  /** None yet; {@code open} is told of a person to be opened. */
  SheetBlocks(
      PeopleParts parts,
      SheetViewModel model,
      Acts acts,
      AddPersonPane addPane,
      PersonLines personLines,
      CaseLines caseLines,
      RowWords rows,
      Wording wording,
      Consumer<UUID> open) {
    this.parts = parts;
    this.model = model;
    this.acts = acts;
    this.addPane = addPane;
    this.personLines = personLines;
    this.caseLines = caseLines;
    this.rows = rows;
    this.wording = wording;
    this.open = open;
  }

  /** Draws {@code sheet} anew. */
  void draw(Sheet sheet) {
    // Drawn anew under the caret nothing may move: an editor stays until it is left.
    var all =
        sheet.isPerson()
            ? personLines.of(new WholePerson(sheet.records()), model.plain().get())
            : caseLines.of(sheet.main(), model.plain().get());
    var nodes = new ArrayList<Node>();
    for (var block : all) {
      nodes.add(Lines.of("record-section", block.title()));
      block.lines().forEach(line -> nodes.add(new LineRow(model, wording, line)));
    }
    if (sheet.isPerson()) {
      merged(sheet, nodes);
    } else {
      persons(sheet, nodes);
    }
    getChildren().setAll(nodes);
  }

  private void merged(Sheet sheet, List<Node> nodes) {
    if (sheet.records().size() > 1) {
      nodes.add(Lines.of("record-section", wording.get("people.merged")));
    }
    for (var record : sheet.records().subList(1, sheet.records().size())) {
      var names = String.join(", ", Persons.names(record.state().body()));
      var part = new Button(wording.get("people.part"));
      part.getStyleClass().add("people-part");
      part.setOnAction(_ -> model.part(record.state().id()));
      var name = Lines.of("record-value", model.plain().get() ? names : RowWords.masked(names));
      nodes.add(SheetPane.line(name, part));
    }
  }

  private void persons(Sheet sheet, List<Node> nodes) {
    nodes.add(Lines.of("record-section", wording.get("people.case.persons")));
    if (sheet.persons().isEmpty()) {
      nodes.add(Lines.of("caption", wording.get("people.case.persons.none")));
    }
    for (var part : sheet.persons()) {
      var names = part.person().entry().summary();
      var shownName = model.plain().get() ? names : RowWords.masked(names);
      var role = roles(part.role());
      var button = new Button(role.isEmpty() ? shownName : shownName + " · " + role);
      button.getStyleClass().addAll("quiet", "people-value");
      button.setOnAction(_ -> open.accept(part.person().id()));
      var off = new Button(wording.get("people.case.person.off"));
      off.getStyleClass().addAll("quiet", "person-off");
      off.setAccessibleText(wording.get("people.case.person.off") + ": " + shownName);
      off.setOnAction(_ -> off(sheet, part));
      nodes.add(SheetPane.line(button, Lines.of("people-alert", rows.alert(part.person())), off));
    }
    var add = new Button("+ " + wording.get("people.case.person.add"));
    add.setId("sheet-add-person");
    add.getStyleClass().addAll("quiet", "people-value");
    add.setOnAction(_ -> addPane.begin(sheet.id()));
    nodes.add(add);
    nodes.add(addPane);
  }

  private void off(Sheet sheet, Sheet.Part part) {
    acts.run(() -> parts.linking().off(sheet.id(), part.link()), _ -> model.refresh());
  }

  private String roles(String stored) {
    return List.of(stored.split(" ", -1)).stream()
        .map(role -> role.isEmpty() ? "" : wording.get("people.role." + role))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }
}
