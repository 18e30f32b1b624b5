package org.haidang.ui.form;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * What to say: the stages of the call at the left, the spoken line large, what to listen for small.
 * With the focus in it Enter or Page Down goes on, Page Up back, a digit goes to the question of
 * that number; the same with Alt from anywhere, through {@link #handle}. To be used on the FX
 * thread.
 */
public final class ScriptCard extends BorderPane {

  private final ScriptViewModel script;
  private final Consumer<String> jump;
  private final Wording wording;
  private final VBox fields = new VBox();
  private final ListChangeListener<ScriptViewModel.Surfaced> listFields = change -> listFields();

  /**
   * A card of {@code script}.
   *
   * @param jump goes to a question, by its path without ids
   */
  public ScriptCard(ScriptViewModel script, Consumer<String> jump, Wording wording) {
    this.script = script;
    this.jump = jump;
    this.wording = wording;
    setId("script-card");
    getStyleClass().add("script");
    setFocusTraversable(true);
    accessibleTextProperty().bind(script.sayProperty());
    setLeft(new StageRail(script, widthProperty()));
    setCenter(page());
    setBottom(keys());
    script.surfaced().addListener(listFields);
    listFields();
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnMousePressed(event -> requestFocus());
  }

  private Node page() {
    var say = text("script-say", script.sayProperty());
    say.setId("script-say");
    var other = text("script-other", script.sayOtherProperty());
    other.visibleProperty().bind(script.peekingProperty());
    other.managedProperty().bind(other.visibleProperty());
    fields.getStyleClass().add("script-fields");
    var page =
        new VBox(
            say,
            other,
            part("form.script.listen", Material2AL.HEARING, script.listenForProperty()),
            part("form.script.coach", Material2AL.LIGHTBULB, script.coachProperty()),
            part("form.script.never", Material2AL.BLOCK, script.neverProperty()),
            fields);
    page.getStyleClass().add("script-page");
    var scroll = new ScrollPane(page);
    scroll.getStyleClass().add("form-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private Node part(String titleKey, org.kordamp.ikonli.Ikon sign, ObservableValue<String> words) {
    var title = text("script-part-title", wording.of(titleKey));
    title.setGraphic(new FontIcon(sign));
    var part = new VBox(title, text("script-part-text", words));
    part.getStyleClass().add("script-part");
    part.visibleProperty().bind(words.map(text -> !text.isEmpty()));
    part.managedProperty().bind(part.visibleProperty());
    return part;
  }

  private Node keys() {
    var next = new Button();
    next.textProperty().bind(wording.of("form.script.next"));
    next.setGraphic(KeyHint.cap("Alt+PgDn"));
    next.setFocusTraversable(false);
    next.disableProperty().bind(script.lastProperty());
    next.setOnAction(event -> script.next());
    next.getStyleClass().add("script-key");
    var back = new Button();
    back.textProperty().bind(wording.of("form.script.back"));
    back.setGraphic(KeyHint.cap("Alt+PgUp"));
    back.setFocusTraversable(false);
    back.disableProperty().bind(script.firstProperty());
    back.setOnAction(event -> script.back());
    back.getStyleClass().add("script-key");
    var peek = new Button();
    peek.textProperty().bind(script.otherNameProperty());
    peek.setGraphic(KeyHint.cap("Ctrl+F6"));
    peek.setFocusTraversable(false);
    peek.setOnAction(event -> peek());
    peek.getStyleClass().add("script-key");
    var line = new FlowPane(next, back, peek);
    line.getStyleClass().add("script-keys");
    return line;
  }

  private static Label text(String styleClass, ObservableValue<String> words) {
    var label = new Label();
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.textProperty().bind(words);
    return label;
  }

  private void listFields() {
    fields.getChildren().clear();
    var title = text("script-part-title", wording.of("form.script.fields"));
    title.setGraphic(new FontIcon(Material2AL.EDIT));
    if (!script.surfaced().isEmpty()) {
      fields.getChildren().add(title);
    }
    int number = 1;
    for (var each : script.surfaced()) {
      fields.getChildren().add(line(each, number++));
    }
  }

  private Node line(ScriptViewModel.Surfaced each, int number) {
    var line = new Button(each.label());
    line.getStyleClass().setAll("script-field");
    line.setWrapText(true);
    line.setFocusTraversable(false);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinHeight(USE_PREF_SIZE);
    line.setAccessibleHelp(
        wording.get(each.answered() ? "form.script.answered" : "form.script.open"));
    Label sign = KeyHint.cap("Alt+" + number);
    sign.setVisible(number <= 9);
    var shape =
        new FontIcon(each.answered() ? Material2AL.CHECK : Material2MZ.RADIO_BUTTON_UNCHECKED);
    var graphic = new javafx.scene.layout.HBox(sign, shape);
    graphic.getStyleClass().add("script-field-signs");
    line.setGraphic(graphic);
    line.setOnAction(event -> jump.accept(each.path()));
    return line;
  }

  private void pressed(KeyEvent key) {
    boolean used =
        switch (key.getCode()) {
          case ENTER, PAGE_DOWN -> Digits.plain(key) && on();
          case PAGE_UP -> Digits.plain(key) && backOn();
          // Later: else the digit's own character would be typed into the field gone to.
          default -> Digits.plain(key) && pickLater(Digits.place(key));
        };
    if (used) {
      key.consume();
    }
  }

  /** The card's keys from anywhere: Alt and Page Down, Page Up or a digit; Ctrl+F6. */
  public boolean handle(KeyEvent key) {
    return switch (key.getCode()) {
      case PAGE_DOWN -> Digits.alt(key) && on();
      case PAGE_UP -> Digits.alt(key) && backOn();
      case F6 -> key.isShortcutDown() && peek();
      default -> Digits.alt(key) && pick(Digits.place(key));
    };
  }

  private boolean on() {
    script.next();
    return true;
  }

  private boolean backOn() {
    script.back();
    return true;
  }

  private boolean peek() {
    script.peekingProperty().set(!script.peekingProperty().get());
    return true;
  }

  private boolean pick(int place) {
    if (place < 0 || place >= script.surfaced().size()) {
      return false;
    }
    jump.accept(script.surfaced().get(place).path());
    return true;
  }

  private boolean pickLater(int place) {
    if (place < 0) {
      return false;
    }
    Platform.runLater(() -> pick(place));
    return true;
  }

  /** Lets go of the script; the card is not used again. */
  public void release() {
    script.surfaced().removeListener(listFields);
  }
}
