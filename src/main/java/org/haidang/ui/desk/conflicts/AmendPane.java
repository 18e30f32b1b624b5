package org.haidang.ui.desk.conflicts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.AmendmentDesk.Row;
import org.haidang.desk.AmendmentWriting.Part;
import org.haidang.model.Amendment;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.records.Disagreements.Disputed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The amendment that is looked at: who proposes it and why, then each field with what the report
 * says and what is proposed, to be accepted or declined.
 */
final class AmendPane extends VBox {

  /** The usual reasons to decline, in the order of their digits. */
  private static final List<String> REASONS = List.of("unsure", "contrary", "other");

  private final ConflictsViewModel model;
  private final Amending amending;
  private final Fields fields;
  private final WhoWords who;
  private final Wording wording;
  private final ReasonLines reasons;

  AmendPane(ConflictsViewModel model, Fields fields, WhoWords who) {
    this.model = model;
    this.amending = model.amending();
    this.fields = fields;
    this.who = who;
    wording = model.parts().wording();
    reasons = new ReasonLines(wording, "conflicts.amend.why.", REASONS, amending::decline);
    setId("amendment");
    getStyleClass().add("conflict-page");
  }

  /** Shows what the model stands at. */
  void show() {
    getChildren().clear();
    var row = amending.chosen().get();
    if (row == null) {
      return;
    }
    var now = model.parts().desk().now();
    var by = row.by();
    getChildren()
        .addAll(
            Lines.of("heading", wording.get("conflicts.amend.title")),
            Lines.of("caption", who.record(row.record())),
            Lines.of(
                "conflict-before",
                by == null ? who.who(null) : WhoWords.join(who.who(by), who.when(by, now))),
            Lines.of("conflict-before", why(row)));
    if (amending.step().get() == Step.REASON) {
      reason(row);
      return;
    }
    int place = 0;
    for (var part : row.parts()) {
      getChildren().add(card(row, part, place++));
    }
    deeds(row);
  }

  private String why(Row row) {
    var by = row.by();
    var reason = by == null ? null : by.reason();
    return row.amendment().made() == Amendment.Made.APART
        ? wording.get("conflicts.amend.apart")
        : wording.get("conflicts.amend.asked", reason == null ? "–" : reason);
  }

  private Node card(Row row, Part part, int place) {
    var field = field(part);
    var takes = amending.takes(part);
    boolean open = part.isOpen() && row.decides();
    var stands = wording.get("conflicts.amend.stands", said(field, part.stands()));
    var value = wording.get("conflicts.amend.proposed", said(field, part.proposed().value()));
    var state =
        part.isOpen()
            ? row.decides() && !takes ? wording.get("conflicts.amend.left") : ""
            : decided(part);
    var several = row.parts().size() > 1;
    return new ValueCard(
        open && several ? String.valueOf(place + 1) : "",
        field.label() + ": " + value,
        List.of(stands, state),
        () -> amending.toggle(place));
  }

  /** What became of it, by whom, when and why. */
  private String decided(Part part) {
    var beside = model.beside().get();
    var step = beside == null ? null : AmendmentDesk.step(beside, part.proposed().by());
    var key =
        part.proposed().standing() == Amendment.Standing.ACCEPTED
            ? "conflicts.amend.was.accepted"
            : "conflicts.amend.was.declined";
    var reason = step == null ? null : step.reason();
    return WhoWords.join(
        wording.get(key),
        step == null ? "" : who.person(step),
        step == null ? "" : who.when(step, model.parts().desk().now()),
        reason == null ? "" : reason);
  }

  private void deeds(Row row) {
    if (!row.open()) {
      return;
    }
    if (!row.decides()) {
      getChildren().add(Lines.of("notice", wording.get("conflicts.amend.waits")));
      return;
    }
    var accept = new Button(wording.get("conflicts.amend.accept"), KeyHint.cap("Enter"));
    accept.setId("amend-accept");
    accept.getStyleClass().add("main");
    accept.setMinWidth(USE_PREF_SIZE);
    accept.setOnAction(_ -> amending.accept(masked()));
    var decline = new Button(wording.get("conflicts.amend.decline"), KeyHint.cap("0"));
    decline.setId("amend-decline");
    decline.getStyleClass().add("quiet");
    decline.setMinWidth(USE_PREF_SIZE);
    decline.setOnAction(_ -> amending.decline(masked()));
    var line = new FlowPane(accept, decline);
    line.getStyleClass().add("duty-keys");
    getChildren().add(line);
    if (row.parts().size() > 1) {
      getChildren().add(Lines.of("caption", wording.get("conflicts.amend.parts")));
    }
  }

  private void reason(Row row) {
    long many = row.parts().stream().filter(amending::takes).count();
    var asks = Lines.of("record-heading", wording.get("conflicts.amend.why", many));
    asks.setId("amend-why");
    getChildren().add(asks);
    reasons.begin();
    getChildren().addAll(reasons.nodes());
    var keys =
        new FlowPane(
            new KeyHint(String.valueOf(REASONS.size() + 1), wording.of("conflicts.reason.own")),
            new KeyHint("Esc", wording.of("conflicts.back")));
    keys.getStyleClass().add("duty-keys");
    getChildren().add(keys);
    reasons.focus();
  }

  /** Whether a value that is decided on next must not be shown as it is. */
  boolean masked() {
    var row = amending.chosen().get();
    return row != null
        && !model.plain().get()
        && row.parts().stream().filter(amending::takes).anyMatch(this::isPersonal);
  }

  private boolean isPersonal(Part part) {
    return field(part).personal();
  }

  private Field field(Part part) {
    return fields.of(RecordType.CONTACT, body(model.beside().get()), part.path());
  }

  private Body body(@Nullable Disputed beside) {
    var row = amending.chosen().get();
    return beside == null || row == null || !beside.row().id().equals(row.id())
        ? Body.EMPTY
        : beside.state().body();
  }

  private String said(Field field, @Nullable String raw) {
    if (raw == null) {
      return wording.get(
          field.kind() == Field.Kind.ENTRY ? "conflicts.amend.no_entry" : "contacts.emptied");
    }
    return field.personal() && !model.plain().get() ? Masked.TEXT : field.words().apply(raw);
  }

  /** Takes the digit typed outside of texts; false when it means nothing now. */
  boolean digit(int digit) {
    if (amending.step().get() == Step.REASON) {
      return reasons.digit(digit);
    }
    if (digit == 0) {
      amending.decline(masked());
    } else {
      amending.toggle(digit - 1);
    }
    return true;
  }
}
