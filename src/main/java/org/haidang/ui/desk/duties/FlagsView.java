package org.haidang.ui.desk.duties;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.duties.DueTyped;
import org.haidang.platform.PlainText;
import org.haidang.ui.desk.duties.FlagsViewModel.Pane;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.material2.Material2AL;

/** The flags on numbers and, beside them, the one chosen or what is done about it. */
final class FlagsView extends BorderPane {

  private static final double LIST_SHARE = 0.6;

  /** From this width on, em, list and card stand beside each other. */
  private static final double BOTH = 72;

  private final FlagsViewModel model;
  private final Wording wording;
  private final DutyTexts texts;
  private final FlagTable table;
  private final FlagCard card;
  private final BorderPane side = new BorderPane();
  private final SplitPane both = new SplitPane();
  private final Label probe = new Label();
  private boolean filling;
  private Subscription bonds = Subscription.EMPTY;

  FlagsView(FlagsViewModel model, Formats formats) {
    this.model = model;
    wording = model.parts().wording();
    texts = new DutyTexts(wording, formats, model.parts().countries());
    table = new FlagTable(model, texts);
    card = new FlagCard(model, texts);
    setId("flags");
    side.getStyleClass().add("paper");
    side.setMinWidth(0);
    table.setMinWidth(0);
    both.getItems().setAll(table, side);
    both.setDividerPositions(LIST_SHARE);
    probe.setVisible(false);
    probe.setManaged(false);
    setTop(new VBox(probe, bar()));
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
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Node bar() {
    var count = new Label();
    count.setId("flag-count");
    count.getStyleClass().add("caption");
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.read().get() ? wording.get("flags.count", model.rows().size()) : "",
                model.rows(),
                model.read(),
                wording.language()));
    var bar =
        new FlowPane(
            chip("flags-holding", "Alt+6", "flags.shown.holding", true),
            chip("flags-over", "Alt+7", "flags.shown.over", false),
            count);
    bar.getStyleClass().addAll("contacts-lists", "flags-bar");
    return bar;
  }

  private ToggleButton chip(String id, String key, String words, boolean holding) {
    var chip = new ToggleButton(null, KeyHint.cap(key));
    chip.setId(id);
    chip.getStyleClass().add("chip");
    chip.setFocusTraversable(false);
    chip.textProperty().bind(wording.of(words));
    model.holding().subscribe(now -> chip.setSelected(now == holding));
    chip.setOnAction(
        _ -> {
          model.holding().set(holding);
          chip.setSelected(true);
        });
    return chip;
  }

  void shown() {
    bonds =
        Subscription.combine(
            model.card().subscribe(_ -> drawn()),
            model.revealed().subscribe(_ -> card.show()),
            model.pane().subscribe(this::pane),
            model.holding().subscribe(_ -> placeholder()),
            model.read().subscribe(_ -> placeholder()),
            widthProperty().subscribe((_, _) -> arrange()),
            probe.fontProperty().subscribe((_, _) -> arrange()),
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

  private void arrange() {
    boolean roomy = getWidth() / probe.getFont().getSize() >= BOTH;
    both.setOrientation(roomy ? Orientation.HORIZONTAL : Orientation.VERTICAL);
    both.setDividerPositions(roomy ? LIST_SHARE : 0.4);
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
        side.setBottom(actions());
        focus();
      }
      case PROLONG -> act(prolong());
      case LIFT -> act(lift());
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

  private Node actions() {
    var keys =
        new FlowPane(
            new KeyHint("F7", wording.of("flags.prolong")),
            new KeyHint("F11", wording.of("flag.lift")),
            new KeyHint("Ctrl+Z", wording.of("duties.undo")));
    keys.getStyleClass().add("duty-keys");
    var foot = new VBox(keys);
    foot.getStyleClass().add("duty-foot");
    return foot;
  }

  private ActPane asking(String id, String title) {
    return new ActPane(id, title, wording, () -> model.pane().set(Pane.CARD));
  }

  private ActPane prolong() {
    var pane = asking("flag-prolong", "flags.prolong.title");
    var until =
        pane.line("act-until", "flag.until", texts.formats().date(model.flags().usualEnd()));
    var reason = pane.line("act-reason", "duties.postpone.reason", "");
    return pane.does(
        "flags.prolong",
        () -> {
          var day = day(until.getText());
          if (day.isEmpty() || !model.flags().mayHoldUntil(day.get())) {
            return "flags.until.fault";
          }
          if (PlainText.line(reason.getText()).isBlank()) {
            return "duties.reason.none";
          }
          model.prolong(day.get(), reason.getText());
          return "";
        });
  }

  private Optional<LocalDate> day(String typed) {
    var clock = model.parts().clock();
    return DueTyped.parse(typed, clock.instant(), clock.getZone())
        .map(at -> at.atZone(clock.getZone()).toLocalDate());
  }

  private ActPane lift() {
    var pane = asking("flag-lifting", "flags.lift.title");
    var reason = pane.line("act-reason", "flags.lift.reason", "");
    return pane.does(
        "flag.lift",
        () -> {
          if (PlainText.line(reason.getText()).isBlank()) {
            return "duties.reason.none";
          }
          model.lift(reason.getText());
          return "";
        });
  }

  private void pressed(KeyEvent key) {
    boolean onCard = model.pane().get() == Pane.CARD;
    boolean used = true;
    switch (key.getCode()) {
      case DIGIT6, NUMPAD6 -> used = key.isAltDown() && list(true);
      case DIGIT7, NUMPAD7 -> used = key.isAltDown() && list(false);
      case F4 -> {
        if (onCard) {
          model.reveal();
        }
      }
      case F7 -> open(model.mayProlong(), Pane.PROLONG);
      case F11 -> open(model.mayLift(), Pane.LIFT);
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

  private boolean list(boolean holding) {
    model.holding().set(holding);
    return true;
  }

  private void open(boolean may, Pane pane) {
    if (may && model.pane().get() == Pane.CARD) {
      model.pane().set(pane);
    }
  }

  void focus() {
    Caret.to(this, table);
  }
}
