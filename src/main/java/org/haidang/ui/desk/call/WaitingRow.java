package org.haidang.ui.desk.call;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.duties.Waiting;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One thing that waits: since when, what it is, and why. */
final class WaitingRow extends Button {

  /** At most so much of a row says why it waits. */
  private static final double WHY_SHARE = 0.45;

  private final Wording wording;
  private final Formats formats;

  WaitingRow(Waits each, LineViewModel lines, Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
    var when = new Label(formats.lately(each.started()));
    when.getStyleClass().add("strong");
    var what = new Label();
    var number = new Label();
    var on = new Label();
    var sign = new FontIcon(shape(each));
    switch (each) {
      case Waits.Report report -> {
        what.textProperty().bind(wording.of(CallTexts.channel(report.channel())));
        number.setText(report.number());
        lines
            .named(report.line())
            .ifPresent(
                title ->
                    on.textProperty().bind(wording.language().map(_ -> title.in(wording.tag()))));
      }
      case Waits.Elsewhere _ -> what.textProperty().bind(wording.of("call.waits.call"));
      case Waits.Attention _, Waits.Unassessed _ ->
          what.textProperty().bind(wording.of("call.waits.saved"));
      case DutyWait duty -> {
        what.textProperty().bind(wording.of(duty.whatKey()));
        on.setText(duty.waiting().why() == Waiting.Why.DISAGREES ? "" : duty.waiting().about());
      }
    }
    var why = new Label();
    why.textProperty().bind(why(each));
    List.of(on, why).forEach(it -> it.getStyleClass().add("caption"));
    // The row says them whole to whoever cannot see them.
    List.of(on, why).forEach(it -> it.getStyleClass().add("may-elide"));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    for (var label : List.of(when, what, number)) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    var enter = KeyHint.cap("Enter");
    enter.setMinWidth(USE_PREF_SIZE);
    var line = new HBox(sign, when, what, number, on, space, why, enter);
    line.getStyleClass().add("unfinished-line");
    setGraphic(line);
    getStyleClass().setAll("unfinished-row");
    setMaxWidth(Double.MAX_VALUE);
    accessibleTextProperty()
        .bind(
            Bindings.concat(
                when.getText(),
                " ",
                what.textProperty(),
                " ",
                number.getText(),
                " ",
                on.textProperty(),
                " ",
                why.textProperty()));
    line.prefWidthProperty().bind(widthProperty().subtract(26));
    // Why it waits is read before what it is about.
    why.minWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () -> Math.min(why.prefWidth(-1), getWidth() * WHY_SHARE),
                widthProperty(),
                why.textProperty()));
  }

  private StringBinding why(Waits each) {
    if (each instanceof DutyWait(var waiting) && waiting.why() == Waiting.Why.DISAGREES) {
      return wording.of(each.whyKey(), waiting.about());
    }
    var turn = each instanceof DutyWait duty ? duty.turn() : null;
    return turn == null
        ? wording.of(each.whyKey())
        : wording.of(each.whyKey(), formats.lately(turn));
  }

  private static Ikon shape(Waits each) {
    return switch (each) {
      case Waits.Report report when report.interrupted() -> Material2MZ.POWER;
      case Waits.Report report when report.left() -> Material2AL.CALL_SPLIT;
      case Waits.Report _ -> Material2MZ.PAUSE;
      case Waits.Elsewhere _ -> Material2AL.DEVICES;
      case Waits.Attention _ -> Material2MZ.REPORT_PROBLEM;
      case Waits.Unassessed _ -> Material2MZ.RULE;
      case DutyWait duty ->
          switch (duty.waiting().why()) {
            case ATTENTION, DISPUTED, DISAGREES -> Material2MZ.REPORT_PROBLEM;
            case HANDOVER -> Material2MZ.TRANSFER_WITHIN_A_STATION;
            case DUE, SOON -> Material2AL.ALARM;
            case NEWS -> Material2MZ.MARK_EMAIL_READ;
          };
    };
  }
}
