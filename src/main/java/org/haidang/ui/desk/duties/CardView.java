package org.haidang.ui.desk.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.duties.CallBack;
import org.haidang.duties.FollowUp;
import org.haidang.duties.HoursTyped;
import org.haidang.model.RecordType;
import org.haidang.records.Register;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;
import org.haidang.ui.kit.WhereLine;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One follow-up. Of a call-back first whether and when it may be made, then what to say: the word
 * by which the caller says stop, and what to tell another who answers; the number last.
 */
final class CardView extends DutyCard {

  private final DutiesViewModel model;
  private final DutyTexts texts;
  private @Nullable WhereLine where;

  CardView(DutiesViewModel model, DutyTexts texts) {
    super("due-card", texts);
    this.model = model;
    this.texts = texts;
  }

  /** Has {@code line} tell how far the follow-up has come. */
  void tellWhere(WhereLine line) {
    where = line;
  }

  /** Shows what the model has chosen, in the language of the moment. */
  void show() {
    var card = model.card().get();
    if (card == null) {
      fill(List.of(Lines.of("caption", texts.wording().get("duties.card.none"))));
      return;
    }
    var each = card.followUp();
    var nodes = new ArrayList<Node>();
    nodes.add(Lines.of("record-heading", texts.wording().get(DutyTexts.kind(each.kind()))));
    if (!each.about().isEmpty()) {
      nodes.add(Lines.of("duty-about", each.about()));
    }
    if (each.disagrees()) {
      nodes.add(Lines.of("notice", texts.wording().get("duties.disagrees")));
      nodes.add(settling(each.id()));
    }
    var back = each.callBack();
    if (back != null) {
      callBack(card, back, nodes);
    }
    facts(card, nodes);
    var told = where;
    if (told != null) {
      told.tell(each.id());
      nodes.add(told);
    }
    fill(nodes);
  }

  /** Leads to where what disagrees is settled. */
  private Node settling(UUID record) {
    var go = new Button(texts.wording().get("people.conflict.go"));
    go.setId("card-settle");
    go.setOnAction(_ -> GoEvent.fire(this, new Destination.Conflicts(record)));
    return go;
  }

  private void callBack(FollowUpCard card, CallBack back, List<Node> into) {
    var may = Lines.of("duty-may", texts.wording().get(DutyTexts.permission(back.permission())));
    may.setId("card-permission");
    may.setGraphic(new FontIcon(back.allowed() ? Material2MZ.PHONE : Material2MZ.PHONE_DISABLED));
    into.add(may);
    if (!back.allowed()) {
      return;
    }
    var standing = Lines.of("duty-hours", texts.standing(card.due()));
    standing.setId("card-hours");
    into.add(standing);
    var there = texts.there(back, model.parts().clock().instant());
    if (!there.isEmpty()) {
      var clock = Lines.of("duty-there", there);
      clock.setId("card-there");
      into.add(clock);
    }
    boolean shown = model.revealed().get();
    into.add(said("card-code", "duties.code_word", back.codeWord(), shown));
    into.add(said("card-other", "duties.if_other", back.ifOther(), shown));
    into.add(said("card-how", "duties.how", back.how(), shown));
    into.add(said("card-number", "duties.number", number(back, shown), true));
    if (back.hours().agreed()) {
      boolean vietnamese = texts.wording().tag().equals("vi");
      into.add(
          said("card-safe", "duties.hours", HoursTyped.format(back.hours(), vietnamese), true));
    }
    into.add(ring(card, shown));
  }

  private static String number(CallBack back, boolean shown) {
    var number = back.number();
    return number == null ? "" : shown ? Masked.grouped(number) : Masked.number(number);
  }

  private Node ring(FollowUpCard card, boolean shown) {
    var ring = button("card-ring", "F2", "duties.ring");
    ring.getStyleClass().add("main");
    ring.setDisable(!card.rings() || !shown);
    ring.setOnAction(
        _ ->
            GoEvent.fire(
                this, new Destination.NewRecord(RecordType.CONTACT, card.followUp().id())));
    var reveal = button("card-reveal", "F4", shown ? "duties.mask" : "duties.reveal");
    reveal.setOnAction(_ -> model.reveal());
    var line = new FlowPane(reveal, ring);
    line.getStyleClass().add("duty-actions");
    var first = Lines.of("caption", texts.wording().get("duties.ring.first"));
    first.setVisible(card.rings() && !shown);
    first.setManaged(first.isVisible());
    return new VBox(6, line, first);
  }

  private Button button(String id, String key, String words) {
    var button = new Button(texts.wording().get(words), KeyHint.cap(key));
    button.setId(id);
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private void facts(FollowUpCard card, List<Node> into) {
    var each = card.followUp();
    into.add(said("card-due", "duties.when", texts.due(each), true));
    into.add(said("card-who", "duties.who", texts.who(each.who()), true));
    into.add(
        said(
            "card-urgency",
            "duties.urgency",
            texts.wording().get(DutyTexts.urgency(each.urgency())),
            true));
    if (each.state() != FollowUp.State.OPEN) {
      into.add(
          said(
              "card-state",
              "duties.state",
              texts.wording().get(DutyTexts.state(each.state())),
              true));
      var result = each.result();
      if (result != null) {
        into.add(
            said(
                "card-result",
                "duties.result",
                texts.wording().get(DutyTexts.result(result))
                    + (each.resultNote().isEmpty() ? "" : ": " + each.resultNote()),
                true));
      }
    }
    card.about().forEach(row -> into.add(link(row, "duties.open." + name(row.type()))));
    card.calls().forEach(row -> into.add(link(row, "duties.call_made")));
  }

  private static String name(RecordType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private Button link(Register.Row row, String key) {
    var words =
        texts.wording().get(key, texts.formats().lately(row.entry().started()))
            + (row.entry().summary().isEmpty() ? "" : ": " + row.entry().summary());
    var link = new Button(words);
    link.getStyleClass().addAll("quiet", "duty-link", "may-elide");
    link.setMaxWidth(Double.MAX_VALUE);
    UUID id = Objects.requireNonNull(row.id());
    link.setOnAction(_ -> GoEvent.fire(this, new Destination.OneRecord(row.type(), id)));
    return link;
  }
}
