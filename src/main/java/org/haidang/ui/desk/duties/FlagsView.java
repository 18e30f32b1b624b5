package org.haidang.ui.desk.duties;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.desk.duties.FlagsViewModel.Pane;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Em;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.ListAndCard;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** The flags on numbers and, beside them, the one chosen or what is done about it. */
final class FlagsView extends BorderPane {

  private final FlagsViewModel model;
  private final Wording wording;
  private final FlagActs acts;
  private final FlagTable table;
  private final FlagCard card;
  private final BorderPane side = new BorderPane();
  private final ListAndCard both;
  private boolean filling;
  private Subscription bonds = Subscription.EMPTY;

  FlagsView(FlagsViewModel model, Formats formats) {
    this.model = model;
    wording = model.parts().wording();
    var texts = new DutyTexts(wording, formats, model.parts().countries());
    table = new FlagTable(model, texts);
    card = new FlagCard(model, texts);
    acts = new FlagActs(model, texts);
    setId("flags");
    side.getStyleClass().add("paper");
    var em = new Em();
    both = new ListAndCard(table, side, em);
    setTop(new VBox(em, new FlagsBar(model, wording)));
    setCenter(both);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (_, flag) -> {
              if (!filling && flag != null) {
                model.choose(flag.id());
              }
            });
    new FlagKeys(this, model);
  }

  void shown() {
    bonds =
        Subscription.combine(
            model.card().subscribe(_ -> drawn()),
            model.revealed().subscribe(_ -> card.show()),
            model.pane().subscribe(this::pane),
            model.holding().subscribe(_ -> placeholder()),
            model.read().subscribe(_ -> placeholder()),
            both.follow(),
            wording
                .language()
                .subscribe(
                    (_, _) -> {
                      table.refresh();
                      pane(model.pane().get());
                    }));
    focus();
  }

  void hidden() {
    bonds.unsubscribe();
  }

  private void drawn() {
    card.show();
    var id = model.chosen();
    filling = true;
    model.rows().stream()
        .filter(flag -> flag.id().equals(id))
        .findFirst()
        .ifPresentOrElse(
            table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
    filling = false;
  }

  private void placeholder() {
    table.setPlaceholder(
        model.read().get()
            ? new Empty(
                Material2AL.CHECK_CIRCLE_OUTLINE,
                wording.of(model.holding().get() ? "flags.none.holding" : "flags.none.over"),
                wording.of("flags.none.todo"))
            : new Label());
  }

  private void pane(Pane pane) {
    switch (pane) {
      case CARD -> {
        card.show();
        side.setCenter(card);
        side.setBottom(FlagKeys.foot(wording));
        focus();
      }
      case PROLONG -> act(acts.prolong());
      case LIFT -> act(acts.lift());
    }
  }

  private void act(ActPane pane) {
    var scroll = new ScrollPane(pane);
    scroll.getStyleClass().add("form-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    side.setCenter(scroll);
    side.setBottom(null);
    scroll
        .applyCss(); // a scroll pane takes in its content with its skin; before, nothing is focused
    pane.focus();
  }

  void focus() {
    Caret.to(this, table);
  }
}
