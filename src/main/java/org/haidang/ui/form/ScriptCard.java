package org.haidang.ui.form;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Wording;

/**
 * What to say: the stages of the call at the left, the spoken line large, beneath it what the
 * caller may answer, what to listen for and what to note; last what to ask next. With the focus in
 * it Enter or Page Down goes on, Page Up or Esc back the way one came, a digit picks the answer or
 * question of that number; the same with Alt from anywhere, through {@link #handle}. To be used on
 * the FX thread.
 */
public final class ScriptCard extends BorderPane {

  /** From this height on, in em, the offer has a place of its own beneath the page. */
  private static final double ROOMY = 30;

  private final ScriptViewModel script;
  private final ScriptPicks picks;
  private final ScriptPage page;
  private final VBox bottom = new VBox();
  private final FormViewModel form;

  /**
   * A card of {@code script}.
   *
   * @param form the form that its questions stand in
   */
  public ScriptCard(ScriptViewModel script, FormViewModel form, Wording wording) {
    this.script = script;
    this.form = form;
    picks = new ScriptPicks(script, form::jump, wording);
    setId("script-card");
    getStyleClass().add("script");
    setFocusTraversable(true);
    accessibleTextProperty().bind(script.line().sayProperty());
    setLeft(new StageRail(script, widthProperty(), wording));
    page = new ScriptPage(script, picks, wording);
    setCenter(page);
    setBottom(bottom);
    bottom.getChildren().add(new StepKeys(script, wording, this::peek));
    script.offer().map(it -> new OfferLine(it, form, wording)).ifPresent(this::place);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMousePressed(event -> requestFocus());
  }

  /** Beneath the page, where it stays in sight; at the page's end where the line needs the room. */
  private void place(OfferLine offer) {
    Runnable place =
        () -> {
          boolean room = getHeight() >= ROOMY * offer.em();
          page.end(room ? null : offer);
          bottom.getChildren().remove(offer);
          if (room) {
            bottom.getChildren().addFirst(offer);
          }
        };
    // Later: sizes change while a pulse goes through the children, who must stay as they are then.
    heightProperty().subscribe(() -> Platform.runLater(place));
    offer.emProperty().subscribe(() -> Platform.runLater(place));
  }

  private void pressed(KeyEvent key) {
    boolean used =
        switch (key.getCode()) {
          case ENTER, PAGE_DOWN -> Digits.plain(key) && on();
          case PAGE_UP, ESCAPE -> Digits.plain(key) && backOn();
          // Later: else the digit's own character would be typed into the field gone to.
          default -> Digits.plain(key) && pickLater(Digits.place(key));
        };
    if (used) {
      key.consume();
    }
  }

  /**
   * The card's keys from anywhere: Alt and Page Down, Page Up or a digit; Ctrl+F6; Ctrl+J asks what
   * is offered, with Shift puts it off.
   */
  public boolean handle(KeyEvent key) {
    return switch (key.getCode()) {
      case PAGE_DOWN -> Digits.alt(key) && on();
      case PAGE_UP -> Digits.alt(key) && backOn();
      case F6 -> key.isShortcutDown() && did(this::peek);
      case J -> key.isShortcutDown() && !key.isAltDown() && offered(key.isShiftDown());
      default -> Digits.alt(key) && picks.pick(Digits.place(key));
    };
  }

  private static boolean did(Runnable action) {
    action.run();
    return true;
  }

  private boolean on() {
    return did(script::next);
  }

  private boolean backOn() {
    return did(script::back);
  }

  private void peek() {
    var peeking = script.line().peekingProperty();
    peeking.set(!peeking.get());
  }

  private boolean offered(boolean putOff) {
    Consumer<OfferViewModel> what = putOff ? OfferViewModel::decline : offer -> offer.take(form);
    script.offer().ifPresent(what);
    return true;
  }

  private boolean pickLater(int place) {
    if (place < 0) {
      return false;
    }
    Platform.runLater(() -> picks.pick(place));
    return true;
  }

  /** Lets go of the script; the card is not used again. */
  public void release() {
    picks.release();
  }
}
