package org.haidang.ui.desk.conflicts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.desk.ConflictDesk.Open;
import org.haidang.desk.ConflictDesk.Way;
import org.haidang.model.Severity;
import org.haidang.records.Disagreement.Side;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The disagreement that is looked at: its values, then another value if need be, then why. */
final class SettlePane extends VBox {

  private final FormCheck check;
  private @Nullable AnotherEditor editor;
  private final ConflictsViewModel model;
  private final Fields fields;
  private final WhoWords who;
  private final Wording wording;
  private final Runnable lead;
  private final ReasonLines reasons;

  /**
   * The pane.
   *
   * @param lead goes to where the record itself is worked on
   */
  SettlePane(ConflictsViewModel model, Fields fields, WhoWords who, Runnable lead) {
    this.model = model;
    this.fields = fields;
    this.who = who;
    this.wording = model.parts().wording();
    this.lead = lead;
    reasons = new ReasonLines(wording, model::settle);
    setId("conflict");
    getStyleClass().add("conflict-page");
    check = new FormCheck(model.parts());
  }

  /** Shows what the model stands at. */
  void show() {
    getChildren().clear();
    var open = model.chosen().get();
    if (open == null) {
      return;
    }
    var field = field(open);
    add(Lines.of("heading", field.label()), "conflict-field");
    getChildren().add(Lines.of("caption", who.record(open.what().row())));
    switch (model.step().get()) {
      case VALUES -> values(open, field);
      case ANOTHER -> {
        held(open, field);
        another(open, field);
      }
      case REASON -> reason(field);
    }
  }

  private Field field(Open open) {
    var state = model.beside().get();
    var body =
        state != null && state.row().id().equals(open.record())
            ? state.state().body()
            : org.haidang.model.Body.EMPTY;
    return fields.of(open.what().row().type(), body, open.what().path());
  }

  /** Whether values must not be shown as they are. */
  boolean masked() {
    var open = model.chosen().get();
    return open != null && field(open).personal() && !model.plain().get();
  }

  private void values(Open open, Field field) {
    var now = model.parts().desk().now();
    if (open.what().level()) {
      getChildren()
          .add(Lines.of("notice", wording.get("conflicts.level", said(field, gravest(open)))));
    }
    add(Lines.of("conflict-before", before(open, field)), "conflict-before");
    int place = 0;
    for (var side : open.what().sides()) {
      int at = place++;
      getChildren().add(card(open, field, side, at));
    }
    if (open.way() == Way.CHOOSE && field.takesAnother()) {
      var another = new Button(wording.get("conflicts.another"), KeyHint.cap("0"));
      another.setId("conflict-another");
      another.getStyleClass().add("quiet");
      another.setOnAction(_ -> model.another(masked()));
      getChildren().add(another);
    }
    if (open.way() != Way.CHOOSE) {
      way(open.way());
    }
    getChildren()
        .add(
            Lines.of("caption", wording.get("conflicts.since", who.ago(open.what().since(), now))));
  }

  /** The values in a line each, while another is written. */
  private void held(Open open, Field field) {
    add(Lines.of("conflict-before", before(open, field)), "conflict-before");
    for (var side : open.what().sides()) {
      var by = side.by();
      var words = said(field, side.held().value());
      getChildren()
          .add(Lines.of("conflict-before", by == null ? words : who.person(by) + ": " + words));
    }
  }

  private static @Nullable String gravest(Open open) {
    return Severity.gravest(open.what().sides().stream().map(Side::held).toList()).orElse(null);
  }

  private void way(Way way) {
    var key =
        switch (way) {
          case AT_REFERRAL -> "conflicts.way.referral";
          case AT_HANDOVER -> "conflicts.way.handover";
          case BY_SUPERVISOR, CHOOSE -> "conflicts.way.supervisor";
        };
    add(Lines.of("notice", wording.get(key)), "conflict-way");
    if (way != Way.BY_SUPERVISOR) {
      var go = new Button(wording.get("conflicts.go"), KeyHint.cap("Enter"));
      go.setId("conflict-go");
      go.getStyleClass().add("main");
      go.setOnAction(_ -> lead.run());
      getChildren().add(go);
    }
  }

  private String before(Open open, Field field) {
    var before = open.what().before();
    return before == null
        ? wording.get("conflicts.before.unknown")
        : wording.get("conflicts.before", said(field, before.isEmpty() ? null : before));
  }

  private Node card(Open open, Field field, Side side, int place) {
    var now = model.parts().desk().now();
    var by = side.by();
    var lines =
        List.of(
            who.who(by),
            by == null ? "" : who.when(by, now),
            who.clock(side),
            who.again(side, now),
            by == null || by.reason() == null ? "" : by.reason());
    boolean takes = open.way() == Way.CHOOSE;
    var key = takes ? String.valueOf(place + 1) : "";
    return new ValueCard(
        key,
        said(field, side.held().value()),
        lines,
        () -> {
          if (takes) {
            model.take(place, masked());
          }
        });
  }

  private String said(Field field, @Nullable String raw) {
    if (raw == null) {
      return wording.get(
          field.kind() == Field.Kind.ENTRY ? "conflicts.entry.removed" : "contacts.emptied");
    }
    return field.personal() && !model.plain().get() ? Masked.TEXT : field.words().apply(raw);
  }

  private void another(Open open, Field field) {
    getChildren().add(Lines.of("record-heading", wording.get("conflicts.another.what")));
    var now = new AnotherEditor(field, wording, model.parts().formats().zone());
    editor = now;
    now.takenBy(text -> write(open, text));
    getChildren().add(now);
    boolean several = field.kind() == Field.Kind.LINES;
    keys(
        new KeyHint(several ? "Ctrl+Enter" : "Enter", wording.of("conflicts.another.take")),
        new KeyHint("Esc", wording.of("conflicts.back")));
    now.focus();
  }

  private void write(Open open, String text) {
    check.ask(
        open,
        text,
        // Somebody may have stepped back or on meanwhile.
        () -> model.step().get() == Step.ANOTHER && stillAt(open),
        () -> model.write(text),
        fault -> {
          // The pane may have been shown anew meanwhile.
          var at = editor;
          if (at != null) {
            at.tell(fault.in(wording.tag()));
          }
        });
  }

  private boolean stillAt(Open open) {
    var now = model.chosen().get();
    return now != null
        && now.record().equals(open.record())
        && now.what().path().equals(open.what().path());
  }

  private void reason(Field field) {
    add(
        Lines.of("record-heading", wording.get("conflicts.reason", said(field, model.value()))),
        "conflict-chosen");
    reasons.begin();
    getChildren().addAll(reasons.nodes());
    keys(
        new KeyHint("5", wording.of("conflicts.reason.own")),
        new KeyHint("Esc", wording.of("conflicts.back")));
    reasons.focus();
  }

  private void keys(KeyHint... hints) {
    var keys = new FlowPane(hints);
    keys.getStyleClass().add("duty-keys");
    getChildren().add(keys);
  }

  private void add(Label label, String id) {
    label.setId(id);
    getChildren().add(label);
  }

  /** Takes the digit typed outside of texts; false when it means nothing now. */
  boolean digit(int digit) {
    if (model.step().get() == Step.VALUES) {
      var open = model.chosen().get();
      if (digit == 0) {
        if (open != null && field(open).takesAnother()) {
          model.another(masked());
        }
      } else {
        model.take(digit - 1, masked());
      }
      return true;
    }
    return model.step().get() == Step.REASON && reasons.digit(digit);
  }
}
