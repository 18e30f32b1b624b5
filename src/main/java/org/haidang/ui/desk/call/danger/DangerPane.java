package org.haidang.ui.desk.call.danger;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.content.Emergency;
import org.haidang.ui.form.FormViewModel;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.PageView;
import org.haidang.ui.form.ScriptKey;
import org.haidang.ui.kit.FocusScroll;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Somebody is in danger: where, whom to ring, what came of it. Stands in the place of the script.
 * Digits pick a number, inside text with Alt; Enter goes on; Esc steps back, in the end to the
 * script, while the alarm stays raised. To be used on the FX thread.
 */
public final class DangerPane extends BorderPane {

  private final DangerViewModel danger;
  private final Wording wording;
  private final DangerTexts texts;
  private final Runnable leave;
  private final StateLine state;
  private final PageView where;
  private final VBox numbers = new VBox();
  private final List<NumberTile> tiles = new ArrayList<>();
  private final RingingCard ringing;
  private final RungList rung;
  private final ListChangeListener<Emergency> listed = _ -> list();
  private final Subscription bonds;

  /**
   * A pane of {@code danger}.
   *
   * @param fields the same form on the screen, for the questions that say where
   * @param formats gives the zone of hours
   * @param leave goes back to the script
   */
  public DangerPane(
      DangerViewModel danger,
      FormViewModel fields,
      Wording wording,
      Formats formats,
      Runnable leave) {
    this.danger = danger;
    this.wording = wording;
    this.texts = new DangerTexts(wording, formats);
    this.leave = leave;
    this.state = new StateLine(danger, wording, texts);
    this.where = new PageView(fields, danger.where(), formats.zone(), this::toNumbers, leave);
    this.ringing = new RingingCard(danger, wording, texts);
    this.rung = new RungList(danger, wording, texts);
    setId("danger");
    getStyleClass().add("danger");
    accessibleTextProperty().bind(state.textProperty());
    setTop(head());
    setCenter(page());
    setBottom(keys());
    numbers.getStyleClass().add("danger-numbers");
    danger.numbers().addListener(listed);
    list();
    addEventHandler(KeyEvent.KEY_PRESSED, new DangerKeys(this, danger, ringing, tiles)::pressed);
    bonds = danger.ringingProperty().subscribe(now -> turned(now == null));
  }

  private Node head() {
    state.setId("danger-state");
    state.setMaxWidth(Double.MAX_VALUE);
    var name = Lines.of("danger-name", wording.of("danger.title"));
    var head = new VBox(name, state);
    head.getStyleClass().add("danger-head");
    return head;
  }

  private Node page() {
    var page = new VBox();
    page.getStyleClass().add("danger-page");
    if (!danger.where().fields().isEmpty()) {
      page.getChildren().addAll(Lines.of("danger-title", wording.of("danger.where")), where);
    }
    var whom = Lines.of("danger-title", wording.of("danger.whom"));
    var elsewhere = Lines.of("danger-note", wording.of("danger.elsewhere"));
    elsewhere.visibleProperty().bind(danger.elsewhereProperty());
    elsewhere.managedProperty().bind(elsewhere.visibleProperty());
    page.getChildren().addAll(whom, elsewhere, numbers, ringing, rung);
    if (!danger.canLog()) {
      page.getChildren().add(Lines.of("danger-note", wording.of("danger.nolog")));
    }
    if (!danger.isKept()) {
      page.getChildren().add(Lines.of("danger-note", wording.of("danger.unkept")));
    }
    return new FocusScroll(page);
  }

  private void list() {
    boolean held = tiles.stream().anyMatch(Node::isFocused);
    tiles.clear();
    numbers.getChildren().clear();
    if (danger.numbers().isEmpty()) {
      numbers.getChildren().add(Lines.of("danger-note", wording.of("danger.nonumbers")));
    }
    for (var number : danger.numbers()) {
      int place = tiles.size();
      var tile = new NumberTile(number, place + 1, wording, texts, () -> ring(place));
      tile.setPickable(danger.canLog());
      tiles.add(tile);
      numbers.getChildren().add(tile);
    }
    if (held) {
      toNumbers();
    }
  }

  private Node keys() {
    var back = ScriptKey.of("Esc", wording.of("danger.leave"), leave);
    var mistake = ScriptKey.of("Alt+0", wording.of("danger.mistake"), this::withdraw);
    mistake.setId("danger-mistake");
    mistake.visibleProperty().bind(danger.withdrawableProperty());
    mistake.managedProperty().bind(mistake.visibleProperty());
    var line = new FlowPane(back, mistake);
    line.getStyleClass().add("script-keys");
    return line;
  }

  /** Takes the focus: the first answer missing of where, else the first number. */
  public void focus() {
    InScene.run(
        numbers,
        () -> {
          if (!where.focusFirstEmpty()) {
            toNumbers();
          }
        });
  }

  private void toNumbers() {
    var first = tiles.stream().filter(Node::isFocusTraversable).findFirst();
    if (first.isPresent()) {
      first.get().requestFocus();
    } else if (!where.focusFirst()) {
      // Nothing to fill or pick in this pack; the keys are still the pane's.
      requestFocus();
    }
  }

  /** Begins to ring the number at {@code place}, counted from 0. */
  void ring(int place) {
    if (danger.ring(place)) {
      ringing.focus();
    }
  }

  /** Goes back to the script; the alarm stays raised. */
  void leave() {
    leave.run();
  }

  private void turned(boolean done) {
    // In the place of the list: a digit never has two meanings on the screen.
    numbers.setVisible(done);
    numbers.setManaged(done);
    if (done && isFocusWithin()) {
      toNumbers();
    }
  }

  /** Takes a mistaken alarm back and leaves. */
  void withdraw() {
    danger.withdraw();
    leave.run();
  }

  /** Lets go of the call; the pane is not used again. */
  public void release() {
    bonds.unsubscribe();
    danger.numbers().removeListener(listed);
    state.release();
    where.release();
    ringing.release();
    rung.release();
  }
}
