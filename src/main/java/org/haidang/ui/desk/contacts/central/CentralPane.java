package org.haidang.ui.desk.contacts.central;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.haidang.model.RecordType;
import org.haidang.people.Finding.Found;
import org.haidang.people.FindingElsewhere.Told;
import org.haidang.people.Why;
import org.haidang.ui.desk.contacts.central.CentralViewModel.State;
import org.haidang.ui.form.compare.RecordLines;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * Beside what was found on this computer: what the server finds besides. Of a record only its kind,
 * day and centre stand here, until somebody says why it is to be opened.
 */
public final class CentralPane extends BorderPane {

  private final CentralViewModel model;
  private final Wording wording;
  private final FoundWords words;
  private final RecordLines lines;
  private final ListView<Found> list = new ListView<>();
  private final Label slow = new Label();

  /**
   * Shows {@code model}.
   *
   * @param kinds what a kind of record is called
   */
  public CentralPane(
      CentralViewModel model,
      Wording wording,
      Formats formats,
      RecordLines lines,
      Function<RecordType, String> kinds) {
    this.model = model;
    this.wording = wording;
    this.lines = lines;
    this.words = new FoundWords(wording, formats, kinds);
    setId("central");
    getStyleClass().addAll("paper", "central");
    setMinWidth(0);
    list.setId("central-list");
    list.getStyleClass().add("found");
    list.setCellFactory(_ -> new Cell());
    list.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            open();
          }
        });
    list.accessibleTextProperty().bind(wording.of("central.title"));
    slow.setId("central-slow");
    slow.setWrapText(true);
    slow.setMinHeight(USE_PREF_SIZE);
    slow.textProperty().bind(wording.of("central.slow"));
    slow.visibleProperty().bind(model.slow());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.state().subscribe((_, _) -> show());
    wording.language().subscribe((_, _) -> show());
  }

  private void show() {
    switch (model.state().get()) {
      case State.Idle _ -> {
        list.getItems().clear();
        setCenter(null);
      }
      case State.Searching _ -> waiting("central.searching");
      case State.Opening _ -> waiting("central.opening");
      case State.Answered(var told) -> answered(told);
      case State.Reason reason -> page(new WhyPage(reason, model, words, wording), null);
      case State.Open(_, var record) -> page(new ReadSheet(record, lines, words, wording), null);
    }
  }

  private void waiting(String key) {
    var asking = FoundWords.line("central-waiting", "central-waiting", wording.get(key));
    var stop = new Button(wording.get("central.stop"), KeyHint.cap("Esc"));
    stop.setId("central-stop");
    stop.setOnAction(_ -> model.back());
    page(new VBox(asking, slow, stop), stop);
  }

  private void answered(Told told) {
    switch (told) {
      case Told.These(var elsewhere, var here, var more) -> {
        if (elsewhere.isEmpty()) {
          empty(
              Material2MZ.SEARCH_OFF,
              "central.none",
              wording.get(here > 0 ? "central.none.here" : "central.none.todo", here));
          return;
        }
        list.getItems().setAll(elsewhere);
        var head =
            new VBox(
                FoundWords.line("central-title", "record-heading", wording.get("central.title")),
                FoundWords.line(
                    "central-count",
                    "caption",
                    wording.get(
                        more
                            ? "central.count.more"
                            : here == 0 ? "central.count.only" : "central.count",
                        elsewhere.size(),
                        here)));
        head.getStyleClass().add("central-head");
        setTop(head);
        setCenter(list);
        if (list.getSelectionModel().isEmpty()) {
          list.getSelectionModel().select(0);
        }
        applyCss(); // without its skin a list takes no focus
        list.requestFocus();
      }
      case Told.NotNow _ ->
          empty(Material2AL.CLOUD_OFF, "central.not_now", wording.get("central.not_now.todo"));
      case Told.TooOften _ ->
          empty(
              Material2AL.HOURGLASS_EMPTY,
              "central.too_often",
              wording.get("central.too_often.todo"));
      case Told.NotPermitted _ ->
          empty(Material2AL.BLOCK, "central.not_permitted", wording.get("central.back"));
    }
  }

  private void empty(Ikon sign, String key, String todo) {
    var close = new Button(wording.get("central.back"), KeyHint.cap("Esc"));
    close.setId("central-close");
    close.setOnAction(_ -> model.back());
    var empty =
        new Empty(
            sign, wording.of(key), new javafx.beans.property.SimpleStringProperty(todo), close);
    empty.setId("central-empty");
    page(empty, close);
  }

  /** A page that scrolls; {@code first} is focused, else the page itself. */
  private void page(Node content, @Nullable Node first) {
    content.getStyleClass().add("central-page");
    var scroll = new ScrollPane(content);
    scroll.getStyleClass().add("form-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setTop(null);
    setCenter(scroll);
    applyCss(); // a scroll pane takes in its content with its skin
    (first == null ? scroll : first).requestFocus();
  }

  private boolean open() {
    var found = list.getSelectionModel().getSelectedItem();
    if (found != null && model.state().get() instanceof State.Answered) {
      model.want(found);
    }
    return found != null;
  }

  /** Keys pressed inside it; Esc elsewhere on the screen comes by {@link CentralViewModel#back}. */
  private void pressed(KeyEvent key) {
    boolean text = key.getTarget() instanceof TextInputControl;
    boolean used =
        switch (key.getCode()) {
          case ENTER -> list.equals(key.getTarget()) && open();
          case DIGIT1, NUMPAD1 -> !text && because(0);
          case DIGIT2, NUMPAD2 -> !text && because(1);
          case DIGIT3, NUMPAD3 -> !text && because(2);
          case DIGIT4, NUMPAD4 -> !text && because(3);
          case ESCAPE -> model.back();
          default -> false;
        };
    if (used) {
      key.consume();
    }
  }

  private boolean because(int at) {
    if (model.state().get() instanceof State.Reason(_, _, var worded, _) && !worded) {
      model.because(List.of(Why.values()).get(at));
      return true;
    }
    return false;
  }

  /** Whether a key is pressed in here, which is then this pane's own. */
  public boolean owns(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE
        || key.getCode() == KeyCode.F3
        || key.getCode() == KeyCode.F9
        || !(key.getTarget() instanceof Node node)) {
      return false;
    }
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  private final class Cell extends ListCell<Found> {
    @Override
    protected void updateItem(@Nullable Found found, boolean empty) {
      super.updateItem(found, empty);
      setText(empty || found == null ? null : words.about(found));
    }
  }
}
