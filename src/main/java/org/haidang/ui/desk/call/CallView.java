package org.haidang.ui.desk.call;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;
import org.haidang.ui.desk.call.side.SidePane;
import org.haidang.ui.form.FormView;
import org.haidang.ui.form.ScriptCard;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Theme;
import org.haidang.ui.kit.Wording;

/** In a call: what to say at the left, what was said in the middle, what it means at the right. */
final class CallView extends BorderPane {

  /** Below this width, in px at 15 px text, there is no room for a third zone. */
  private static final double THREE = 1180;

  private final CallDeskViewModel desk;
  private final CallViewModel call;
  private final FormView form;
  private final ScriptCard script;
  private final LeftZone left;
  private final SidePane side;
  private final CallBar bar;
  private final SplitPane split = new SplitPane();
  private final DoubleProperty scriptShare;
  private final Subscription bonds;

  CallView(
      CallDeskViewModel desk,
      CallViewModel call,
      Wording wording,
      Formats formats,
      DoubleProperty scriptShare) {
    this.desk = desk;
    this.call = call;
    this.scriptShare = scriptShare;
    form = new FormView(call.form(), formats.zone());
    script = new ScriptCard(call.script(), call.form(), wording);
    left = new LeftZone(call, script, wording, formats, desk::save);
    side = new SidePane(call.side(), call.earlier(), wording);
    desk.beside().sideways().shift().ifPresent(shift -> side.foot(new SidewaysKeys(desk, wording)));
    bar = new CallBar(desk, call, wording, formats);
    getStyleClass().add("call");
    setTop(bar);
    form.disableProperty().bind(call.ending().savingProperty());
    setCenter(middle());
    side.managedProperty().bind(side.visibleProperty());
    setRight(side);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    bonds =
        Subscription.combine(
            widthProperty().subscribe((_, _) -> arrange()),
            bar.textSize().subscribe((_, _) -> Platform.runLater(this::arrange)),
            call.zoneProperty().subscribe((was, now) -> left.focus()));
  }

  /** Called when the width comes, which is after the styles: the first frame is right. */
  private void arrange() {
    side.setVisible(getWidth() >= THREE * bar.textSize().get() / Theme.BODY);
    // Once the middle has its new width: as it changes, the divider drifts.
    Platform.runLater(this::divide);
  }

  /** The script and the form; without a script the left opens only for what has to be asked. */
  private Node middle() {
    split.getStyleClass().add("call-split");
    split.setMinWidth(0);
    boolean scripted = !call.script().isEmpty();
    var shown =
        Bindings.createBooleanBinding(
            () -> scripted || call.zoneProperty().get() != Zone.SCRIPT, call.zoneProperty());
    shown.subscribe(
        now -> {
          if (now) {
            split.getItems().setAll(left, form);
          } else {
            split.getItems().setAll(form);
          }
          divide();
        });
    SplitPane.setResizableWithParent(left, true);
    // Layouts move the divider about; only a person's hand is remembered.
    split.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        released -> {
          if (isDivider(released.getTarget()) && split.getDividers().size() == 1) {
            scriptShare.set(split.getDividers().getFirst().getPosition());
          }
        });
    return split;
  }

  private void divide() {
    if (split.getDividers().size() == 1) {
      split.setDividerPositions(scriptShare.get());
    }
  }

  private static boolean isDivider(Object target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("split-pane-divider")) {
        return true;
      }
    }
    return false;
  }

  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    if (key.isShortcutDown() && !key.isAltDown()) {
      return useWithCtrl(key);
    }
    return usePlain(key) || (call.zoneProperty().get() == Zone.SCRIPT && script.handle(key));
  }

  private boolean useWithCtrl(KeyEvent key) {
    switch (key.getCode()) {
      case S -> desk.save();
      case W -> desk.leave();
      case E -> call.lookBack();
      case T -> lookUp();
      case B -> desk.beside().sideways().give();
      case PAGE_DOWN -> form.turn(1);
      case PAGE_UP -> form.turn(-1);
      default -> {
        return script.handle(key);
      }
    }
    return true;
  }

  private boolean usePlain(KeyEvent key) {
    switch (key.getCode()) {
      case F3 -> form.find();
      case F4 -> call.toggleMask();
      case F7 -> other();
      case F9 -> call.raise();
      case F10 -> call.hush();
      case F12 -> hangUp();
      case ESCAPE -> {
        if (call.zoneProperty().get() == Zone.SCRIPT) {
          return false;
        }
        call.zoneProperty().set(Zone.SCRIPT);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Pressed again while it is there, it takes the caret back to what is looked for. */
  private void lookUp() {
    boolean there = call.zoneProperty().get() == Zone.ANSWERS;
    call.lookUp();
    if (there) {
      left.focus();
    }
  }

  private void hangUp() {
    desk.hangUp();
    call.ending().close();
  }

  private void other() {
    if (form.isFocusWithin()) {
      left.focus();
    } else {
      form.focus();
    }
  }

  /** Takes the focus: where the caret was, else what to say first. */
  void focus() {
    if (call.resumed() || call.script().isEmpty()) {
      form.focus();
    } else {
      left.focus();
    }
  }

  void release() {
    bonds.unsubscribe();
    bar.release();
    form.release();
    script.release();
    left.release();
    side.release();
  }
}
