package org.haidang.ui.settings.content;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;

/** The workbook at hand, or what was published. On the FX thread. */
final class ContentView extends BorderPane {

  private final DraftPane draft;
  private final PublishedPane published;
  private final boolean mayPreview;
  private final ContentKeys keys;
  private final ToggleButton atDraft = new ToggleButton();
  private final ToggleButton atPublished = new ToggleButton();
  private boolean front;

  ContentView(
      DraftViewModel model,
      PublishedViewModel versions,
      boolean mayPreview,
      boolean mayPublish,
      Wording wording,
      Formats formats) {
    this.mayPreview = mayPreview;
    keys = new ContentKeys(this, model);
    draft = new DraftPane(model, mayPublish, formats.zone(), wording);
    published = new PublishedPane(versions, mayPublish, wording, formats);
    setId("content-view");
    getStyleClass().add("content");
    if (mayPreview) {
      setTop(places(wording));
    }
    go(mayPreview);
    model.afterPublishing(versions::refresh);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private HBox places(Wording wording) {
    place(atDraft, "content-at-draft", "content.at.draft", true, wording);
    place(atPublished, "content-at-published", "content.at.published", false, wording);
    atPublished.setGraphic(KeyHint.cap("Alt+4"));
    atPublished.setContentDisplay(ContentDisplay.RIGHT);
    var line = new HBox(8, atDraft, atPublished);
    line.getStyleClass().add("content-places");
    return line;
  }

  private void place(ToggleButton button, String id, String key, boolean to, Wording wording) {
    button.setId(id);
    button.getStyleClass().add("chip");
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(wording.of(key));
    button.setOnAction(_ -> go(to));
  }

  /** To the author's draft, or to what is published. */
  void go(boolean toDraft) {
    atDraft.setSelected(toDraft);
    atPublished.setSelected(!toDraft);
    if (front) {
      away();
    }
    setCenter(toDraft ? draft : published);
    if (front) {
      come();
    }
  }

  boolean onDraft() {
    return getCenter() == draft;
  }

  /** Asks for a workbook. */
  void choose() {
    go(true);
    draft.choose();
  }

  private void come() {
    if (onDraft()) {
      draft.shown();
      draft.focus();
    } else {
      published.shown();
      published.focus();
    }
  }

  private void away() {
    if (onDraft()) {
      draft.hidden();
    } else {
      published.hidden();
    }
  }

  void shown() {
    front = true;
    come();
  }

  void hidden() {
    away();
    front = false;
  }

  private void pressed(KeyEvent key) {
    if (mayPreview && keys.use(key)) {
      key.consume();
    }
  }
}
