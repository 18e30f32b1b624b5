package org.haidang.ui.form;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One entry of a repeat: its title, which folds it, and what stands in it. */
final class RepeatCard extends VBox {

  private final EntryViewModel entry;
  private final SectionPane section;
  private final VBox body = new VBox();
  private final List<Runnable> releases = new ArrayList<>();

  /** A card of {@code entry}, one of {@code repeat}. */
  RepeatCard(EntryViewModel entry, RepeatViewModel repeat, SectionPane section, Wording wording) {
    this.entry = entry;
    this.section = section;
    getStyleClass().add("form-card");
    setId("entry:" + entry.path());
    var title = title(wording);
    HBox.setHgrow(title, Priority.ALWAYS);
    var head = new HBox(title);
    head.getStyleClass().add("form-card-head");
    if (!repeat.counted()) {
      head.getChildren().add(remove(repeat, wording));
    }
    body.getStyleClass().add("form-card-body");
    body.managedProperty().bind(body.visibleProperty());
    getChildren().addAll(head, body);
    section.maker().fill(body, entry.items(), new Look(java.util.Set.of()), releases);
  }

  private Button title(Wording wording) {
    var title = new Button();
    var sign = new FontIcon(Material2AL.EXPAND_MORE);
    title.setGraphic(sign);
    title.getStyleClass().addAll("quiet", "form-card-title");
    title.setWrapText(true);
    title.setMinWidth(0);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::words, entry.titleProperty(), entry.foldedProperty()));
    title.setOnAction(event -> entry.foldedProperty().set(!entry.foldedProperty().get()));
    Subscription bond =
        entry
            .foldedProperty()
            .subscribe(
                folded -> {
                  body.setVisible(!folded);
                  sign.setIconCode(folded ? Material2AL.CHEVRON_RIGHT : Material2AL.EXPAND_MORE);
                  title
                      .accessibleHelpProperty()
                      .bind(wording.of(folded ? "form.repeat.unfold" : "form.repeat.fold"));
                });
    releases.add(bond::unsubscribe);
    return title;
  }

  private String words() {
    var known = entry.foldedProperty().get() ? entry.known() : "";
    var title = entry.titleProperty().get();
    return known.isEmpty() ? title : title + " · " + known;
  }

  private Button remove(RepeatViewModel repeat, Wording wording) {
    var remove = new Button();
    remove.getStyleClass().addAll("quiet", "form-remove");
    remove.setMinWidth(Region.USE_PREF_SIZE);
    remove.textProperty().bind(wording.of("form.repeat.remove"));
    remove
        .accessibleTextProperty()
        .bind(remove.textProperty().concat(" ").concat(entry.titleProperty()));
    // Nothing is asked: what was taken out can be brought back.
    remove.setOnAction(event -> repeat.remove(entry));
    return remove;
  }

  void unfold() {
    entry.foldedProperty().set(false);
  }

  /** Takes the focus into its first field. */
  void focus() {
    section.finish();
    section.stops().stream()
        .filter(row -> within(row))
        .findFirst()
        .ifPresent(row -> InScene.run(row, () -> row.editor().focus(-1)));
  }

  private boolean within(javafx.scene.Node node) {
    for (var at = node; at != null; at = at.getParent()) {
      if (at == this) {
        return true;
      }
    }
    return false;
  }

  void release() {
    releases.forEach(Runnable::run);
  }
}
