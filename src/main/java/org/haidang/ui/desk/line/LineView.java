package org.haidang.ui.desk.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haidang.sync.SetAside.Entry;
import org.haidang.ui.kit.Caret;
import org.haidang.ui.kit.Destination;
import org.haidang.ui.kit.ErrorTexts;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.GoEvent;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** What waits, since when and why; beneath it what the server did not take. */
final class LineView extends BorderPane {

  private final LineViewModel model;
  private final Wording wording;
  private final Formats formats;
  private final LineWords words;
  private final ErrorTexts errors;
  private final Supplier<Optional<Path>> file;
  private final Label state = label("line-state", "heading");
  private final VBox facts = new VBox();
  private final Label why = label("line-why", "notice");
  private final Label clock = label("line-clock", "notice");
  private final Button tryNow = new Button(null, KeyHint.cap("T"));
  private final Label set = label("line-set-aside", "form-group-title");
  private final VBox rows = new VBox();
  private final VBox export = new VBox();
  private final Button choose = new Button();

  LineView(LineViewModel model, Wording wording, Formats formats, Supplier<Optional<Path>> file) {
    this.model = model;
    this.wording = wording;
    this.formats = formats;
    this.file = file;
    this.words = new LineWords(wording, formats);
    this.errors = new ErrorTexts(wording);
    setId("line");
    getStyleClass().addAll("contacts", "line");
    tryNow.setId("line-try");
    tryNow.textProperty().bind(wording.of("line.try"));
    tryNow.setOnAction(_ -> model.tryNow());
    facts.getStyleClass().add("line-facts");
    rows.getStyleClass().add("unfinished-rows");
    set.textProperty().bind(wording.of("line.aside"));
    layOutExport();
    var page = new VBox(state, facts, why, clock, new HBox(tryNow), set, rows, export);
    page.getStyleClass().add("line-page");
    var scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setCenter(scroll);
    model.shown().subscribe(_ -> show());
    wording.language().subscribe(_ -> all());
    model.rows().addListener((ListChangeListener<Entry>) _ -> list());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void layOutExport() {
    var warning = label("line-export-warning", "notice");
    warning.textProperty().bind(wording.of("line.export.warning"));
    choose.setId("line-export-choose");
    choose.textProperty().bind(wording.of("line.export.choose"));
    choose.setOnAction(_ -> file.get().ifPresent(model::export));
    var not = new Button(null, KeyHint.cap("Esc"));
    not.setId("line-export-not");
    not.textProperty().bind(wording.of("line.export.not"));
    not.setOnAction(_ -> model.exporting().set(false));
    var buttons = new HBox(choose, not);
    buttons.getStyleClass().add("line-buttons");
    export.getChildren().addAll(warning, buttons);
    export.getStyleClass().add("line-page");
    export.visibleProperty().bind(model.exporting());
    export.managedProperty().bind(model.exporting());
    model.exporting().subscribe(this::exporting);
  }

  private void exporting(boolean now) {
    if (now) {
      Caret.to(this, choose);
    }
  }

  private static Label label(String id, String styleClass) {
    var label = new Label();
    label.setId(id);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private void all() {
    show();
    list();
  }

  private void show() {
    var shown = model.shown().get();
    state.setText(words.state(shown.status()));
    tell(why, words.why(shown.status()));
    var ahead = shown.ahead();
    tell(clock, ahead == null ? "" : words.clock(ahead));
    var told = words.facts(shown);
    for (int i = facts.getChildren().size(); i < told.size(); i++) {
      facts.getChildren().add(label("line-fact-" + (i + 1), "line-fact"));
    }
    for (int i = 0; i < facts.getChildren().size(); i++) {
      tell((Label) facts.getChildren().get(i), i < told.size() ? told.get(i) : "");
    }
  }

  private static void tell(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  private void list() {
    int chosen = chosen();
    rows.getChildren().clear();
    if (model.rows().isEmpty()) {
      var none = label("line-none", "caption");
      none.setText(wording.get("line.aside.none"));
      rows.getChildren().add(none);
      return;
    }
    var told = label("line-aside-told", "caption");
    told.setText(wording.get("line.aside.told"));
    rows.getChildren().add(told);
    model.rows().forEach(entry -> rows.getChildren().add(row(entry)));
    rows.getChildren().add(buttons());
    if (chosen >= 0) {
      focusRow(Math.min(chosen, model.rows().size() - 1));
    }
  }

  private HBox buttons() {
    var write = new Button(null, KeyHint.cap("Ctrl+E"));
    write.setId("line-export");
    write.textProperty().bind(wording.of("line.export"));
    write.setDisable(!model.mayExport());
    write.setOnAction(_ -> model.beginExport());
    var again = new KeyHint("R", wording.of("line.retry"));
    var box = new HBox(write, new KeyHint("Enter", wording.of("line.open")), again);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("line-buttons");
    return box;
  }

  private Button row(Entry entry) {
    var when = new Label(formats.lately(entry.madeAt()));
    when.getStyleClass().add("strong");
    var what = new Label(wording.get("line.type." + entry.type().name().toLowerCase(Locale.ROOT)));
    for (var label : List.of(when, what)) {
      label.setMinWidth(USE_PREF_SIZE);
    }
    var said = new Label(why(entry));
    said.getStyleClass().addAll("caption", "may-elide");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(new FontIcon(Material2MZ.REPORT_PROBLEM), when, what, said, space);
    line.getStyleClass().add("unfinished-line");
    var row = new Button(null, line);
    row.setId("line-row-" + rows.getChildren().size());
    row.getStyleClass().setAll("unfinished-row");
    row.setMaxWidth(Double.MAX_VALUE);
    row.setAccessibleText(when.getText() + " " + what.getText() + " " + said.getText());
    row.setUserData(entry);
    row.setOnAction(
        _ -> GoEvent.fire(this, new Destination.OneRecord(entry.type(), entry.record())));
    line.prefWidthProperty().bind(row.widthProperty().subtract(26));
    return row;
  }

  private String why(Entry entry) {
    var code = ErrorTexts.byCode(entry.code());
    var what = code.map(errors::what).orElse(entry.code());
    var again = entry.again();
    return again == null ? what : what + " " + wording.get("line.again", formats.lately(again));
  }

  private List<Button> rowButtons() {
    return rows.getChildren().stream()
        .filter(node -> node.getUserData() instanceof Entry)
        .map(Button.class::cast)
        .toList();
  }

  private int chosen() {
    var buttons = rowButtons();
    for (int i = 0; i < buttons.size(); i++) {
      if (buttons.get(i).isFocused()) {
        return i;
      }
    }
    return -1;
  }

  private void focusRow(int index) {
    var buttons = rowButtons();
    if (index >= 0 && index < buttons.size()) {
      buttons.get(index).requestFocus();
    }
  }

  private @Nullable Entry entry() {
    int at = chosen();
    return at < 0 ? null : (Entry) rowButtons().get(at).getUserData();
  }

  private void pressed(KeyEvent key) {
    if (use(key)) {
      key.consume();
    }
  }

  private boolean use(KeyEvent key) {
    if (key.isShortcutDown()) {
      if (key.getCode() == KeyCode.E) {
        model.beginExport();
        return true;
      }
      return false;
    }
    if (key.isAltDown()) {
      return false;
    }
    return switch (key.getCode()) {
      case T -> {
        model.tryNow();
        yield true;
      }
      case R -> {
        var entry = entry();
        if (entry != null) {
          model.retry(entry);
        }
        yield entry != null;
      }
      case DOWN -> {
        focusRow(chosen() + 1);
        yield true;
      }
      case UP -> {
        focusRow(Math.max(0, chosen() - 1));
        yield true;
      }
      case ESCAPE -> {
        boolean open = model.exporting().get();
        model.exporting().set(false);
        yield open;
      }
      default -> false;
    };
  }

  /** To the first row; to the button where there is none. */
  void focus() {
    Platform.runLater(
        () -> {
          if (rowButtons().isEmpty()) {
            tryNow.requestFocus();
          } else {
            focusRow(0);
          }
        });
  }
}
