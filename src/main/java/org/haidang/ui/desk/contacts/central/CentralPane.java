package org.haidang.ui.desk.contacts.central;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
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
  private final Formats formats;
  private final RecordLines lines;
  private final Function<RecordType, String> kinds;
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
    this.formats = formats;
    this.lines = lines;
    this.kinds = kinds;
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
      case State.Reason reason -> page(why(reason), null);
      case State.Open(_, var record) -> page(sheet(record), null);
    }
  }

  private void waiting(String key) {
    var asking = line("central-waiting", "central-waiting", wording.get(key));
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
                line("central-title", "record-heading", wording.get("central.title")),
                line(
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

  /** One key says why; words are asked for only where the reason says too little. */
  private Node why(State.Reason reason) {
    var page = new VBox(line("central-why", "record-heading", wording.get("national.why")));
    page.getChildren().add(line(null, "caption", about(reason.found())));
    page.getChildren().add(line(null, "caption", wording.get("central.noted")));
    if (reason.words()) {
      page.getChildren().add(words());
    } else {
      int digit = 1;
      for (var why : Why.values()) {
        var button = new Button(wording.get(why.textKey()), KeyHint.cap(String.valueOf(digit++)));
        button.setId("central-why-" + why.stored());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("central-reason");
        button.setOnAction(_ -> model.because(why));
        page.getChildren().add(button);
      }
    }
    var notice = reason.notice();
    if (notice != null) {
      page.getChildren().add(line("central-notice", "notice", wording.get(notice)));
    }
    return page;
  }

  private Node words() {
    var field = new TextField();
    field.setId("central-words");
    field.textProperty().bindBidirectional(model.words());
    field.accessibleTextProperty().bind(wording.of("national.words"));
    field.setOnAction(_ -> model.because(Why.OTHER));
    var label = line(null, "caption", wording.get("national.words"));
    label.setLabelFor(field);
    Platform.runLater(field::requestFocus);
    var ask = new Button(wording.get("national.ask"), KeyHint.cap("Enter"));
    ask.setId("central-ask");
    ask.setOnAction(_ -> model.because(Why.OTHER));
    return new VBox(6, label, field, ask);
  }

  private Node sheet(RecordState record) {
    var page =
        new VBox(
            line(
                "central-sheet",
                "record-heading",
                kinds.apply(record.type())
                    + ", "
                    + centre(
                        Objects.requireNonNullElse(record.body().get(RecordFields.CENTRE), ""))),
            line(null, "caption", wording.get("central.read_only")));
    var read = lines.of(record);
    for (var each : read) {
      var label = line(null, "caption", each.label());
      var value = line(null, "national-value", each.value());
      label.setLabelFor(value);
      page.getChildren().add(new VBox(label, value));
    }
    if (read.isEmpty()) {
      page.getChildren().add(line("central-bare", "caption", wording.get("central.bare")));
    }
    return page;
  }

  private String about(Found found) {
    return kinds.apply(found.type())
        + " · "
        + formats.dateTime(found.started())
        + " · "
        + centre(found.centre());
  }

  private String centre(String code) {
    var key = "shell.centre." + code.toLowerCase(Locale.ROOT);
    var named = wording.get(key);
    return named.equals(key) ? code : named;
  }

  private static Label line(@Nullable String id, String style, String words) {
    var label = new Label(words);
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
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
      setText(empty || found == null ? null : about(found));
    }
  }
}
