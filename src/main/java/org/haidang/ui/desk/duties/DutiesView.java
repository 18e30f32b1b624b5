package org.haidang.ui.desk.duties;

import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.model.RecordType;
import org.haidang.ui.desk.duties.DutiesViewModel.Pane;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.WhereLine;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The due list and, beside it, the one chosen or what is done about it. */
final class DutiesView extends BorderPane {

  private static final double LIST_SHARE = 0.6;
  private static final double BOTH = 72;

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
  private final SplitPane both = new SplitPane();
  private final DoubleBinding em;
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
    var probe = new Label();
    probe.setVisible(false);
    probe.setManaged(false);
    em = Bindings.createDoubleBinding(() -> probe.getFont().getSize(), probe.fontProperty());
    table = new DueTable(model.rows(), texts, em);
    list.getChildren().addAll(table, probe);
    list.setMinWidth(0);
    side.setId("due-side");
    side.getStyleClass().add("paper");
    side.setMinWidth(0);
    both.getItems().setAll(list, side);
    both.setDividerPositions(LIST_SHARE);
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
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
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
            widthProperty().subscribe((_, _) -> arrange()),
            em.subscribe((_, _) -> arrange()),
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

  /** Beside each other where there is room; else above each other. */
  private void arrange() {
    boolean roomy = getWidth() / em.get() >= BOTH;
    both.setOrientation(roomy ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    both.setDividerPositions(roomy ? LIST_SHARE : 0.4);
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
        side.setBottom(actions());
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

  private Node actions() {
    var keys =
        new FlowPane(
            new KeyHint("F5", wording.of("duties.done.name")),
            new KeyHint("F7", wording.of("duties.postpone.name")),
            new KeyHint("F8", wording.of("duties.assign.name")),
            new KeyHint("F11", wording.of("duties.cancel.name")),
            new KeyHint("Ctrl+Z", wording.of("duties.undo")));
    keys.getStyleClass().add("duty-keys");
    var foot = new VBox(keys);
    foot.getStyleClass().add("duty-foot");
    return foot;
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

  private void pressed(KeyEvent key) {
    if (key.isConsumed()) {
      return;
    }
    boolean onCard = model.pane().get() == Pane.CARD;
    boolean used = true;
    switch (key.getCode()) {
      case F2 -> used = onCard && ring();
      case F4 -> {
        if (onCard) {
          model.reveal();
        }
      }
      case F5 -> used = open(Pane.DONE);
      case F7 -> used = open(Pane.POSTPONE);
      case F8 -> used = open(Pane.ASSIGN);
      case F11 -> used = open(Pane.CANCEL);
      case N -> {
        used = key.isShortcutDown();
        if (used) {
          make(null);
        }
      }
      case Z -> {
        used = key.isShortcutDown() && !(key.getTarget() instanceof TextInputControl);
        if (used) {
          model.undo();
        }
      }
      default -> used = false;
    }
    if (used) {
      key.consume();
    }
  }

  private boolean open(Pane pane) {
    if (model.pane().get() == Pane.CARD && model.open()) {
      model.pane().set(pane);
    }
    return true;
  }

  /** The first press shows what to say, the next one rings. */
  private boolean ring() {
    var now = model.card().get();
    if (now == null || !now.rings()) {
      return true;
    }
    if (!model.revealed().get()) {
      model.reveal();
    } else {
      GoEvent.fire(this, new Destination.NewRecord(RecordType.CONTACT, now.followUp().id()));
    }
    return true;
  }

  void focus() {
    Caret.to(this, table);
  }
}
