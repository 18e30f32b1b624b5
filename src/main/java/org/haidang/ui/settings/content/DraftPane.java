package org.haidang.ui.settings.content;

import java.io.File;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.Subscription;
import org.haidang.ui.kit.Empty;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.content.DraftViewModel.Side;
import org.kordamp.ikonli.material2.Material2AL;

/** The author's workbook: what it changes, what is wrong with it, how it looks. */
final class DraftPane extends BorderPane {

  private final DraftViewModel model;
  private final Wording wording;
  private final TextField path = new TextField();
  private final DifferenceList changes;
  private final DifferenceList faults;
  private final PreviewPane preview;
  private final StackPane shown = new StackPane();
  private final Node empty;
  private Subscription bonds = Subscription.EMPTY;

  /**
   * The pane of {@code model}.
   *
   * @param mayPublish whether the person may publish
   */
  DraftPane(DraftViewModel model, boolean mayPublish, ZoneId zone, Wording wording) {
    this.model = model;
    this.wording = wording;
    changes = new DifferenceList("content-changes", "content.side.changes", wording);
    faults = new DifferenceList("content-faults", "content.side.faults", wording);
    preview = new PreviewPane(zone, wording);
    empty =
        new Empty(
            Material2AL.DESCRIPTION,
            wording.of("content.draft.none"),
            wording.of("content.draft.todo"));
    setTop(new VBox(8, file(), state(), sides()));
    setCenter(shown);
    if (mayPublish) {
      setBottom(new PublishBar(model, wording));
    }
  }

  private Node file() {
    path.setId("content-path");
    path.promptTextProperty().bind(wording.of("content.path.prompt"));
    path.accessibleTextProperty().bind(wording.of("content.path.name"));
    path.textProperty().bindBidirectional(model.path());
    path.setOnAction(_ -> model.open());
    HBox.setHgrow(path, Priority.ALWAYS);
    var open = button("content-open", "content.open", "Enter", model::open);
    var choose = button("content-choose", "content.choose", "Ctrl+O", this::choose);
    var folder = button("content-folder", "content.folder", "", this::chooseFolder);
    var line = new HBox(8, path, open, choose, folder);
    line.getStyleClass().add("content-file");
    return line;
  }

  private Button button(String id, String key, String keys, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(wording.of(key));
    if (!keys.isEmpty()) {
      button.setGraphic(KeyHint.cap(keys));
      button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    }
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node state() {
    var state = new Label();
    state.setId("content-state");
    state.setWrapText(true);
    state
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::stateWords, model.reading(), model.busy(), wording.language()));
    return state;
  }

  private String stateWords() {
    if (model.busy().get()) {
      return wording.get("content.state.busy");
    }
    var now = model.reading().get();
    if (now == null) {
      return wording.get("content.state.none");
    }
    var pack = now.pack();
    if (pack == null) {
      return wording.get("content.state.faulty", now.faults().size());
    }
    var used = model.inUse(pack);
    return used == null
        ? wording.get("content.state.first", pack.title().in(wording.tag()), pack.version())
        : wording.get(
            "content.state.ready", pack.title().in(wording.tag()), pack.version(), used.version());
  }

  private Node sides() {
    var line = new FlowPane(8, 8);
    line.getStyleClass().add("content-sides");
    for (var side : Side.values()) {
      var chip = new ToggleButton();
      chip.setId("content-side-" + side.name().toLowerCase(java.util.Locale.ROOT));
      chip.getStyleClass().add("chip");
      chip.setMinWidth(USE_PREF_SIZE);
      chip.setGraphic(KeyHint.cap(keys(side)));
      chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
      chip.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> sideWords(side), model.reading(), wording.language()));
      chip.setOnAction(
          _ -> {
            model.side().set(side);
            chip.setSelected(true);
          });
      model.side().subscribe(now -> chip.setSelected(now == side));
      line.getChildren().add(chip);
    }
    line.getChildren().add(button("content-copy", "content.copy", "", this::copy));
    return line;
  }

  private static String keys(Side side) {
    return switch (side) {
      case CHANGES -> "Alt+1";
      case FAULTS -> "Alt+2";
      case PREVIEW -> "Alt+3";
    };
  }

  private String sideWords(Side side) {
    var now = model.reading().get();
    return switch (side) {
      case CHANGES ->
          wording.get("content.side.changes.count", now == null ? 0 : now.changes().size());
      case FAULTS ->
          wording.get(
              "content.side.faults.count",
              now == null ? 0 : now.faults().size() + now.notices().size());
      case PREVIEW -> wording.get("content.side.preview");
    };
  }

  /** The faults as text, to be sent to whoever helps. */
  private void copy() {
    var now = model.reading().get();
    if (now == null) {
      return;
    }
    var content = new ClipboardContent();
    content.putString(
        Stream.concat(
                Stream.concat(now.faults().stream(), now.notices().stream()).map(faults::told),
                now.changes().stream().map(it -> it.words().in(wording.tag())))
            .collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /** Lets the author choose a file. */
  void choose() {
    var chooser = new FileChooser();
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                wording.get("content.choose.kinds"), "*.xlsx", "*.xlsm", "*.xml", "*.zip"));
    take(chooser.showOpenDialog(getScene().getWindow()));
  }

  private void chooseFolder() {
    take(new DirectoryChooser().showDialog(getScene().getWindow()));
  }

  private void take(@org.jspecify.annotations.Nullable File chosen) {
    if (chosen != null) {
      model.path().set(chosen.getPath());
      model.open();
    }
  }

  void shown() {
    bonds =
        Subscription.combine(
            model.reading().subscribe(_ -> fill()),
            model
                .side()
                .subscribe(
                    now -> {
                      arrange();
                      if (now == Side.PREVIEW) {
                        preview.focus();
                      }
                    }),
            model.preview().subscribe(preview::show),
            wording.language().subscribe(_ -> fill()));
    model.shown();
  }

  void hidden() {
    bonds.unsubscribe();
    model.hidden();
    preview.release();
  }

  private void fill() {
    var now = model.reading().get();
    if (now != null) {
      changes.show(now.changes(), wording.get("content.changes.none"));
      faults.show(now.faults(), now.notices());
    }
    arrange();
  }

  private void arrange() {
    var now = model.reading().get();
    Node front =
        now == null
            ? empty
            : switch (model.side().get()) {
              case CHANGES -> changes;
              case FAULTS -> faults;
              case PREVIEW -> preview;
            };
    shown.getChildren().setAll(front);
  }

  /** Where the author begins. */
  void focus() {
    path.requestFocus();
  }
}
