package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The entries of a repeat, each on a card of its own, and what adds one. An entry that was taken
 * out can be brought back, until another is added: by its button, or Ctrl+Z outside a text.
 */
final class RepeatPane extends VBox {

  private final RepeatViewModel repeat;
  private final SectionPane section;
  private final Wording wording;
  private final VBox cards = new VBox();
  private final Button undo = new Button(null, new FontIcon(Material2MZ.UNDO));
  private final Map<String, RepeatCard> byPath = new HashMap<>();
  private final ListChangeListener<EntryViewModel> changed = change -> sync();
  private final Subscription bonds;

  RepeatPane(RepeatViewModel repeat, SectionPane section, Wording wording) {
    this.repeat = repeat;
    this.section = section;
    this.wording = wording;
    getStyleClass().add("form-repeat");
    cards.getStyleClass().add("form-cards");
    getChildren().add(cards);
    if (!repeat.counted()) {
      getChildren().add(buttons());
      addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }
    sync();
    repeat.entries().addListener(changed);
    managedProperty().bind(visibleProperty());
    bonds =
        Subscription.combine(
            repeat.relevantProperty().subscribe(this::setVisible),
            repeat.removedProperty().subscribe(this::removed));
  }

  private FlowPane buttons() {
    var add = new Button(null, new FontIcon(Material2AL.ADD));
    add.setId("add:" + repeat.path());
    add.getStyleClass().add("form-add");
    add.textProperty()
        .bind(repeat.labelProperty().map(label -> wording.get("form.repeat.add", lowered(label))));
    add.setWrapText(true);
    add.setOnAction(event -> focusFirst(repeat.add()));
    var like = new Button(null, new FontIcon(Material2AL.CONTENT_COPY));
    like.setId("like:" + repeat.path());
    like.getStyleClass().add("form-add");
    like.textProperty().bind(wording.of("form.repeat.like"));
    like.visibleProperty().bind(Bindings.isNotEmpty(repeat.entries()));
    like.managedProperty().bind(like.visibleProperty());
    like.setOnAction(event -> focusFirst(repeat.addLikeLast()));
    undo.setId("undo:" + repeat.path());
    undo.getStyleClass().add("form-add");
    undo.setWrapText(true);
    undo.managedProperty().bind(undo.visibleProperty());
    undo.setOnAction(event -> undo());
    var undoing = new FlowPane(6, 0, undo, KeyHint.cap("Ctrl+Z"));
    undoing.visibleProperty().bind(undo.visibleProperty());
    undoing.managedProperty().bind(undo.visibleProperty());
    undoing.setPrefWrapLength(0);
    return new FlowPane(8, 8, add, like, undoing);
  }

  private static String lowered(String label) {
    return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private void removed(@Nullable RemovedEntry gone) {
    undo.setVisible(gone != null);
    undo.textProperty().unbind();
    if (gone != null) {
      undo.textProperty().bind(wording.of("form.repeat.undo", gone.title()));
      // The button that was pressed went with its card.
      Platform.runLater(undo::requestFocus);
    }
  }

  /** A text under the caret has a Ctrl+Z of its own, and uses it first. */
  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.Z && key.isShortcutDown() && !key.isShiftDown() && undo()) {
      key.consume();
    }
  }

  private boolean undo() {
    var back = repeat.undo();
    back.ifPresent(this::focusFirst);
    return back.isPresent();
  }

  private void sync() {
    var kept = new ArrayList<RepeatCard>();
    for (var entry : repeat.entries()) {
      kept.add(
          byPath.computeIfAbsent(
              entry.path(), path -> new RepeatCard(entry, repeat, section, wording)));
    }
    byPath.values().stream().filter(card -> !kept.contains(card)).forEach(RepeatCard::release);
    byPath.values().retainAll(kept);
    cards.getChildren().setAll(kept);
    cards.setManaged(!kept.isEmpty());
  }

  private void focusFirst(EntryViewModel entry) {
    var card = byPath.get(entry.path());
    if (card != null) {
      // The card must have been laid out before it can be scrolled to.
      Platform.runLater(card::focus);
    }
  }

  void release() {
    repeat.entries().removeListener(changed);
    bonds.unsubscribe();
    byPath.values().forEach(RepeatCard::release);
  }
}
