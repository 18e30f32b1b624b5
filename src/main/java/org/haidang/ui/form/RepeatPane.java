package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** The entries of a repeat, each on a card of its own, and the button that adds one. */
final class RepeatPane extends VBox {

  private final RepeatViewModel repeat;
  private final SectionPane section;
  private final Wording wording;
  private final VBox cards = new VBox();
  private final Map<String, Card> byPath = new HashMap<>();
  private final ListChangeListener<EntryViewModel> changed = change -> sync();
  private final Subscription bonds;

  RepeatPane(RepeatViewModel repeat, SectionPane section, Wording wording) {
    this.repeat = repeat;
    this.section = section;
    this.wording = wording;
    getStyleClass().add("form-repeat");
    cards.getStyleClass().add("form-cards");
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
    var adding = new FlowPane(8, 8, add, like);
    getChildren().addAll(cards, adding);
    sync();
    repeat.entries().addListener(changed);
    managedProperty().bind(visibleProperty());
    bonds = repeat.relevantProperty().subscribe(this::setVisible);
  }

  private static String lowered(String label) {
    return label.isEmpty() ? label : Character.toLowerCase(label.charAt(0)) + label.substring(1);
  }

  private void sync() {
    var kept = new ArrayList<Card>();
    for (var entry : repeat.entries()) {
      kept.add(byPath.computeIfAbsent(entry.path(), path -> new Card(entry)));
    }
    byPath.values().stream().filter(card -> !kept.contains(card)).forEach(Card::release);
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
    byPath.values().forEach(Card::release);
  }

  private final class Card extends VBox {

    private final EntryViewModel entry;
    private final Button remove = new Button();
    private final List<Runnable> releases = new ArrayList<>();
    private final BooleanProperty asked = new SimpleBooleanProperty();

    Card(EntryViewModel entry) {
      this.entry = entry;
      getStyleClass().add("form-card");
      setId("entry:" + entry.path());
      var title = new Label();
      title.getStyleClass().add("form-card-title");
      title.textProperty().bind(entry.titleProperty());
      title.setWrapText(true);
      title.setMinWidth(0);
      HBox.setHgrow(title, Priority.ALWAYS);
      title.setMaxWidth(Double.MAX_VALUE);
      remove.getStyleClass().addAll("quiet", "form-remove");
      remove.setMinWidth(Region.USE_PREF_SIZE);
      remove.setOnAction(event -> remove());
      remove
          .textProperty()
          .bind(
              asked.flatMap(
                  now -> wording.of(now ? "form.repeat.remove.sure" : "form.repeat.remove")));
      remove.focusedProperty().subscribe(now -> asked.set(asked.get() && now));
      remove
          .accessibleTextProperty()
          .bind(remove.textProperty().concat(" ").concat(entry.titleProperty()));
      var head = new HBox(title, remove);
      head.getStyleClass().add("form-card-head");
      getChildren().add(head);
      section.fill(this, entry.items(), releases);
    }

    /** No dialog: what holds answers is taken out at the second press. */
    private void remove() {
      if (asked.get() || entry.isEmpty()) {
        repeat.remove(entry);
      } else {
        asked.set(true);
      }
    }

    void focus() {
      getChildren().stream()
          .filter(FieldRow.class::isInstance)
          .map(FieldRow.class::cast)
          .filter(FieldRow::isStop)
          .findFirst()
          .ifPresent(row -> InScene.run(row, () -> row.editor().focus(-1)));
    }

    void release() {
      releases.forEach(Runnable::run);
    }
  }
}
