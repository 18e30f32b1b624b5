package org.haidang.ui.kit;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Does anything by name, laid over the window: type a few letters, without tones, and Enter. While
 * nothing is typed, a digit or Shift and a letter runs what it stands beside. Esc puts it away and
 * the caret back. To be used on the FX thread.
 */
public final class CommandPalette extends StackPane {

  private static final int ROWS = 14;
  private static final double ROW = 2.2;
  private static final double WIDTH = 46;

  private final PaletteViewModel model = new PaletteViewModel();
  private final Wording wording;
  private final Supplier<List<Command>> commands;
  private final TextField text = new TextField();
  private final ListView<PaletteViewModel.Hit> list = new ListView<>(model.hits());
  private Subscription language = Subscription.EMPTY;
  private Runnable back = () -> {};

  /**
   * A palette, not open yet.
   *
   * @param commands what can be done at a moment, asked each time it opens
   */
  public CommandPalette(Wording wording, Supplier<List<Command>> commands) {
    this.wording = wording;
    this.commands = commands;
    setId("palette");
    getStyleClass().add("veil");
    text.setId("palette-text");
    text.textProperty().bindBidirectional(model.typedProperty());
    text.promptTextProperty().bind(wording.of("palette.prompt"));
    text.accessibleTextProperty().bind(wording.of("palette.name"));
    var none = new Label();
    none.textProperty().bind(wording.of("palette.none"));
    none.setWrapText(true);
    list.setId("palette-list");
    list.accessibleTextProperty().bind(wording.of("palette.name"));
    list.setPlaceholder(none);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new PaletteCell(wording));
    list.setOnMouseClicked(_ -> run(list.getSelectionModel().getSelectedItem()));
    // The model listens first: the list is the one found by then.
    model.typedProperty().subscribe(_ -> first());
    var card = new VBox(text, list, hints());
    card.getStyleClass().add("palette");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(card);
    setAlignment(Pos.TOP_CENTER);
    setOnMousePressed(pressed -> closeOutside(pressed.getTarget()));
    text.fontProperty().subscribe(this::size);
    heightProperty().subscribe(this::size);
    setVisible(false);
  }

  private FlowPane hints() {
    var hints =
        new FlowPane(
            new KeyHint("Enter", wording.of("palette.run")),
            new KeyHint("1…9", wording.of("palette.way")),
            new KeyHint("Shift+A…", wording.of("palette.stage")),
            new KeyHint("Esc", wording.of("palette.close")));
    hints.getStyleClass().add("palette-hints");
    return hints;
  }

  private void size() {
    double font = text.getFont().getSize();
    double row = Math.ceil(font * ROW);
    double room = getHeight() - font * 10;
    list.setFixedCellSize(row);
    list.setPrefHeight(Math.clamp(Math.floor(room / row), 3, ROWS) * row + 2);
    list.setPrefWidth(Math.min(WIDTH * font, Math.max(300, getWidth() - font * 6)));
  }

  private void closeOutside(@Nullable Object target) {
    if (Objects.equals(target, this)) {
      close();
    }
  }

  /** Whether it lies over the window. */
  public boolean isOpen() {
    return isVisible();
  }

  /** Opens, and remembers where the focus was. */
  public void open() {
    back = wayBack(getScene() == null ? null : getScene().getFocusOwner());
    model.offer(commands.get());
    first();
    setVisible(true);
    text.requestFocus();
    language = wording.language().subscribe((_, _) -> again());
  }

  /** A text field takes the focus with all its text selected; the caret is wanted where it was. */
  private static Runnable wayBack(@Nullable Node focused) {
    return switch (focused) {
      case null -> () -> {};
      case TextInputControl field -> {
        int anchor = field.getAnchor();
        int caret = field.getCaretPosition();
        yield () -> {
          field.requestFocus();
          field.selectRange(anchor, caret);
        };
      }
      default -> focused::requestFocus;
    };
  }

  private void again() {
    model.replace(commands.get());
    first();
  }

  /** Puts it away, and the focus back. */
  public void close() {
    language.unsubscribe();
    setVisible(false);
    model.offer(List.of());
    back.run();
    back = () -> {};
  }

  /** A key while it is open; whether it was for the palette. */
  public boolean use(KeyEvent key) {
    var code = key.getCode();
    if (code.isFunctionKey()) {
      handOn(key);
      return true;
    }
    if (code == KeyCode.K && key.isShortcutDown()) {
      close();
      return true;
    }
    var stroke = model.at(strokeOf(key));
    if (stroke != null) {
      // Later: else the key's own letter would be typed where the caret goes back to.
      Platform.runLater(() -> run(stroke));
      return true;
    }
    switch (code) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case PAGE_DOWN -> move(ROWS);
      case PAGE_UP -> move(-ROWS);
      case ENTER -> run(list.getSelectionModel().getSelectedItem());
      case ESCAPE -> close();
      case TAB -> {
        // The caret stays where something can be typed.
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static String strokeOf(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return "";
    }
    var code = key.getCode();
    boolean fits = key.isShiftDown() ? code.isLetterKey() : code.isDigitKey();
    var name = code.getName();
    return fits ? name.substring(name.length() - 1) : "";
  }

  /** Function keys do what they always do, as if the palette were not there. */
  private void handOn(KeyEvent key) {
    close();
    var scene = getScene();
    var owner = scene == null ? null : scene.getFocusOwner();
    if (owner != null) {
      Event.fireEvent(owner, key.copyFor(owner, owner));
    }
  }

  private void first() {
    if (model.hits().isEmpty()) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().select(0);
      list.scrollTo(0);
    }
  }

  private void move(int step) {
    var marked = list.getSelectionModel();
    int last = list.getItems().size() - 1;
    marked.select(Math.clamp((long) marked.getSelectedIndex() + step, 0, Math.max(0, last)));
    list.scrollTo(Math.max(0, marked.getSelectedIndex() - ROWS / 2));
  }

  private void run(PaletteViewModel.@Nullable Hit hit) {
    if (hit != null) {
      run(hit.command());
    }
  }

  private void run(Command command) {
    close();
    command.run().run();
  }
}
