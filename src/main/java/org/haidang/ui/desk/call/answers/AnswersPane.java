package org.haidang.ui.desk.call.answers;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.form.Digits;
import org.haidang.ui.form.InScene;
import org.haidang.ui.form.ScriptKey;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * Looking an answer up, at the place of the script. Typing finds; arrows, or Alt and a digit, mark;
 * Enter notes that the marked one was given; Ctrl+Enter notes that nothing answers what was typed;
 * Alt+0 takes back; Esc goes back to the script. To be used on the FX thread.
 */
public final class AnswersPane extends BorderPane {

  /** A screenful less two lines, as a share of what is seen. */
  private static final double PAGE = 0.85;

  /** What is beside the list, in lines of it: the card needs most of the height. */
  private static final double REST = 12;

  private static final int MOST_ROWS = 6;

  /** With fewer lines than this, all but what is needed gives way to what is to be said. */
  private static final int ROOMY = 3;

  private final AnswersViewModel answers;
  private final Wording wording;
  private final Runnable back;
  private final TextField typed = new TextField();
  private final Label title;
  private final BooleanProperty roomy = new SimpleBooleanProperty(true);
  private final FoundList list;
  private final AnswerCard card;
  private final ScrollPane scroll;
  private final Subscription bonds;

  /**
   * A pane of {@code answers}.
   *
   * @param formats gives the zone of hours
   * @param back goes back to the script
   */
  public AnswersPane(AnswersViewModel answers, Wording wording, Formats formats, Runnable back) {
    this.answers = answers;
    this.wording = wording;
    this.back = back;
    answers.open();
    list = new FoundList(answers, wording);
    card = new AnswerCard(answers, wording, formats);
    title = Lines.of("close-title", wording.of("answers.title"));
    show(title, roomy);
    scroll = new ScrollPane(page());
    scroll.getStyleClass().add("form-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    setId("answers");
    getStyleClass().add("answers");
    setTop(head());
    setCenter(scroll);
    setBottom(keys());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    bonds =
        Subscription.combine(
            heightProperty().subscribe(_ -> arrange()),
            typed.fontProperty().subscribe(_ -> arrange()),
            answers.markedProperty().subscribe(_ -> scroll.setVvalue(0)));
  }

  private Node head() {
    typed.setId("answers-typed");
    typed.accessibleTextProperty().bind(wording.of("answers.prompt"));
    typed.promptTextProperty().bind(wording.of("answers.prompt"));
    typed.textProperty().bindBidirectional(answers.typedProperty());
    var head = new VBox(title, typed);
    head.getStyleClass().add("answers-head");
    return head;
  }

  private VBox page() {
    var near = Lines.of("caption", wording.of("answers.near"));
    show(near, answers.nearProperty());
    var none = Lines.of("answers-none", wording.of("answers.none"));
    show(none, answers.markedProperty().isNull());
    var page = new VBox(list, near, none, card, asking());
    page.getStyleClass().add("answers-page");
    return page;
  }

  /** What becomes of what was typed when nothing fits, and what may not stand in it. */
  private Node asking() {
    var warning = Lines.of("caption", wording.of("answers.ask.warning"));
    show(warning, answers.askableProperty().and(answers.askedProperty().not()));
    var noted = Lines.of("answers-noted", wording.of("answers.asked"));
    noted.setId("answers-noted");
    show(noted, answers.askedProperty());
    var asking = new VBox(warning, noted);
    asking.getStyleClass().add("answers-asking");
    return asking;
  }

  private Node keys() {
    var give = ScriptKey.of("Enter", wording.of("answers.give"), answers::give);
    give.setId("answers-give");
    give.disableProperty().bind(answers.markedProperty().isNull());
    show(give, answers.givenProperty().isNull());
    var ask = ScriptKey.of("Ctrl+Enter", wording.of("answers.ask"), answers::ask);
    ask.setId("answers-ask");
    show(ask, roomy);
    ask.disableProperty().bind(answers.askableProperty().not().or(answers.askedProperty()));
    var mistake = ScriptKey.of("Alt+0", wording.of("answers.mistake"), answers::mistaken);
    mistake.setId("answers-mistake");
    show(mistake, answers.givenProperty().isNotNull().or(answers.askedProperty()));
    var peek = ScriptKey.of("Ctrl+F6", wording.of("answers.peek"), this::peek);
    peek.disableProperty().bind(answers.markedProperty().isNull());
    show(peek, roomy);
    var line =
        new FlowPane(
            give, ask, mistake, peek, ScriptKey.of("Esc", wording.of("answers.leave"), back));
    line.getStyleClass().add("script-keys");
    return line;
  }

  private void peek() {
    answers.peekingProperty().set(!answers.peekingProperty().get());
  }

  private static void show(Node node, ObservableValue<Boolean> when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(node.visibleProperty());
  }

  /** As many lines of the list as leave the card enough to be read. */
  private void arrange() {
    double size = typed.getFont().getSize();
    int rows = (int) Math.clamp(getHeight() / (size * 2.2) - REST, 1, MOST_ROWS);
    list.rows(rows, size);
    roomy.set(rows >= ROOMY);
  }

  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    if (Digits.alt(key)) {
      return pick(key);
    }
    if (key.isShortcutDown()) {
      return useWithCtrl(key.getCode());
    }
    if (!Digits.plain(key)) {
      return false;
    }
    switch (key.getCode()) {
      case DOWN -> answers.move(1);
      case UP -> answers.move(-1);
      case PAGE_DOWN -> page(1);
      case PAGE_UP -> page(-1);
      case ENTER -> answers.give();
      case ESCAPE -> back.run();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean useWithCtrl(KeyCode code) {
    switch (code) {
      case ENTER -> answers.ask();
      case F6 -> peek();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean pick(KeyEvent key) {
    int digit = Digits.place(key);
    boolean zero = key.getCode() == KeyCode.DIGIT0 || key.getCode() == KeyCode.NUMPAD0;
    if (zero) {
      answers.mistaken();
    } else if (digit >= 0) {
      answers.pick(digit);
    }
    return zero || digit >= 0;
  }

  private void page(int direction) {
    double hidden =
        scroll.getContent().getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
    if (hidden > 0) {
      double step = scroll.getViewportBounds().getHeight() * PAGE / hidden;
      scroll.setVvalue(Math.clamp(scroll.getVvalue() + direction * step, 0, 1));
    }
  }

  /** Takes the focus: what was typed before is typed over. */
  public void focus() {
    InScene.run(
        typed,
        () -> {
          typed.requestFocus();
          typed.selectAll();
        });
  }

  /** Lets go of the call; the pane is not used again. */
  public void release() {
    bonds.unsubscribe();
    typed.textProperty().unbindBidirectional(answers.typedProperty());
    list.release();
    card.release();
  }
}
