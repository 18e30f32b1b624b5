package org.haidang.ui.desk.duties;

import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.haidang.ui.desk.duties.DutiesViewModel.Pane;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Em;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.ListAndCard;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The due list and, beside it, the one chosen or what is done about it. */
final class DutiesView extends BorderPane {

  private final DutiesViewModel model;
  private final Wording wording;
  private final DutyTexts texts;
  private final ActPanes acts;
  private final CardView card;
  private final NewFollowUpViewModel fresh;
  private final Formats formats;
  private final DueTable table;
  private final StackPane list = new StackPane();
  private final BorderPane side = new BorderPane();
  private final ListAndCard both;
  private boolean filling;
  private Subscription bonds = Subscription.EMPTY;

  DutiesView(DutiesViewModel model, Formats formats) {
    this.model = model;
    this.wording = model.parts().wording();
    this.formats = formats;
    texts = new DutyTexts(wording, formats, model.parts().countries());
    acts = new ActPanes(model, texts);
    card = new CardView(model, texts);
    fresh = new NewFollowUpViewModel(model.parts());
    var em = new Em();
    table = new DueTable(model.rows(), texts, em.size());
    list.getChildren().addAll(table, em);
    side.setId("due-side");
    side.getStyleClass().add("paper");
    both = new ListAndCard(list, side, em);
    setCenter(both);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (_, slot) -> {
              var due = slot == null ? null : slot.row().get();
              if (!filling && due != null) {
                model.choose(due.followUp().id());
              }
            });
    model.onFilled(this::reselect);
    new DueKeys(this, model, () -> make(null));
  }

  /** Has {@code line} tell how far the follow-up in hand has come. */
  void tellWhere(WhereLine line) {
    card.tellWhere(line);
  }

  void shown() {
    bonds =
        Subscription.combine(
            model.card().subscribe(_ -> drawn()),
            model.revealed().subscribe(_ -> drawn()),
            model.pane().subscribe(this::pane),
            model.count().subscribe(_ -> placeholder()),
            model.shown().subscribe(_ -> placeholder()),
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
    reselect();
  }

  private void reselect() {
    var id = model.chosen();
    if (id == null) {
      return;
    }
    int at = model.rows().indexOf(due -> due.followUp().id().equals(id));
    filling = true;
    if (at < 0) {
      table.getSelectionModel().clearSelection();
    } else if (table.getSelectionModel().getSelectedIndex() != at) {
      table.getSelectionModel().clearAndSelect(at);
      table.getFocusModel().focus(at);
    }
    filling = false;
  }

  private void placeholder() {
    var key =
        switch (model.shown().get()) {
          case MINE -> "duties.none.mine";
          case CENTRE -> "duties.none.centre";
          case OVERDUE -> "duties.none.overdue";
        };
    table.setPlaceholder(
        model.count().get() < 0
            ? new Label()
            : new Empty(
                Material2AL.EVENT_AVAILABLE, wording.of(key), wording.of("duties.none.todo")));
  }

  private void pane(Pane pane) {
    switch (pane) {
      case CARD -> {
        card.show();
        side.setCenter(card);
        side.setBottom(DueKeys.foot(wording));
        focus();
      }
      case DONE -> act(acts.done());
      case POSTPONE -> act(acts.postpone());
      case ASSIGN -> act(acts.assign());
      case CANCEL -> act(acts.cancel());
      case NEW -> {
        var making =
            new NewFollowUpPane(
                fresh, model.parts(), this::save, () -> model.pane().set(Pane.CARD));
        side.setCenter(making);
        side.setBottom(null);
        making.focus();
      }
    }
  }

  private void act(ActPane pane) {
    side.setCenter(pane);
    side.setBottom(null);
    pane.focus();
  }

  /** Begins a new one about {@code record}; null for nothing in particular. */
  void make(@Nullable UUID record) {
    model
        .parts()
        .background()
        .run(
            () -> model.parts().plans().apply(record),
            plan -> {
              fresh.begin(plan, formats, wording.tag().equals("vi"));
              model.pane().set(Pane.CARD);
              model.pane().set(Pane.NEW);
            },
            model.parts().messages()::tell);
  }

  private void save() {
    var plan = fresh.plan();
    if (plan != null) {
      model.add(plan);
    }
  }

  void focus() {
    Caret.to(this, table);
  }
}
