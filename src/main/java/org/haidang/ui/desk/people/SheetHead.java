package org.haidang.ui.desk.people;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.model.RecordFields;
import org.haidang.people.Age;
import org.haidang.people.AlertKind;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonFields;
import org.haidang.people.Persons;
import org.haidang.people.WholePerson;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The head of a sheet: who or what, where it is, what to know before anything is done. */
final class SheetHead {

  private final SheetViewModel model;
  private final PersonLines personLines;
  private final CaseLines caseLines;
  private final Wording wording;
  private @Nullable WhereLine where;

  SheetHead(SheetViewModel model, PersonLines personLines, CaseLines caseLines, Wording wording) {
    this.model = model;
    this.personLines = personLines;
    this.caseLines = caseLines;
    this.wording = wording;
  }

  /** Has {@code line} tell how far the person or case has come. */
  void tellWhere(WhereLine line) {
    where = line;
  }

  /** The head of {@code sheet}, with what can be done beneath. */
  VBox of(Sheet sheet, Node deeds) {
    var title = Lines.of("heading", title(sheet));
    title.setId("people-title");
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    var first =
        SheetPane.line(
            title,
            new Badge(wording, Badge.State.of(sheet.main().place())),
            spread,
            new KeyHint("F4", wording.of(model.plain().get() ? "people.mask" : "people.unmask")),
            new KeyHint("Esc", wording.of("people.close")));
    var facts = Lines.of("caption", facts(sheet));
    facts.setId("people-facts");
    var head = new VBox(first, facts);
    if (sheet.isPerson()) {
      alerts(sheet, head);
    }
    var line = where;
    if (line != null) {
      line.tell(sheet.main().state().id(), sheet.main().place());
      head.getChildren().add(line);
    }
    head.getChildren().add(deeds);
    head.getStyleClass().add("record-head");
    return head;
  }

  private void alerts(Sheet sheet, VBox head) {
    var strip = new FlowPane();
    strip.setId("people-alerts");
    strip.getStyleClass().add("people-chips");
    for (var record : sheet.records()) {
      var body = record.state().body();
      for (var entry : Persons.alerts(body, model.today())) {
        AlertKind.of(body.get(entry + "/" + PersonFields.ALERT_KIND))
            .ifPresent(
                kind ->
                    strip
                        .getChildren()
                        .add(Lines.of("people-alert", "⚠ " + personLines.alerts().kind(kind))));
      }
    }
    if (!strip.getChildren().isEmpty()) {
      head.getChildren().add(strip);
    }
  }

  private String title(Sheet sheet) {
    if (!sheet.isPerson()) {
      var title = sheet.body().get(CaseFields.TITLE);
      return title == null ? wording.get("people.case.untitled") : title;
    }
    var names = Persons.names(new WholePerson(sheet.records()).joined());
    if (names.isEmpty()) {
      return wording.get("people.nameless");
    }
    return model.plain().get() ? names.getFirst() : Masked.name(names.getFirst());
  }

  private String facts(Sheet sheet) {
    var facts = new ArrayList<String>();
    if (sheet.isPerson()) {
      Age.of(new WholePerson(sheet.records()).joined(), model.today())
          .ifPresent(age -> facts.add(personLines.ages().years(age)));
    } else {
      var state = sheet.body().get(RecordFields.STATE);
      facts.add(wording.get("people.state." + (state == null ? CaseFields.OPEN : state)));
      var closed = caseLines.closed(sheet.main());
      if (!closed.isEmpty()) {
        facts.add(closed);
      }
    }
    facts.add(wording.get("people.contacts.count", sheet.contacts()));
    return String.join(" · ", facts);
  }
}
