package org.haidang.ui.desk.contacts;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.desk.contacts.ContactsViewModel.Shown;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the list: what to search for, how many there are, and whether to list conflicts. */
final class ContactsBar extends HBox {

  private final ContactsViewModel model;
  private final Wording wording;
  private final TextField search = new TextField();

  ContactsBar(ContactsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    getStyleClass().add("contacts-bar");
    setAlignment(Pos.CENTER_LEFT);
    search.setId("contacts-search");
    search.setTextFormatter(Composed.formatter());
    search.textProperty().bindBidirectional(model.query());
    search.promptTextProperty().bind(wording.of("contacts.search"));
    search.accessibleTextProperty().bind(wording.of("contacts.search"));
    var find = new HBox(new FontIcon(Material2MZ.SEARCH), search, KeyHint.cap("F3"));
    find.getStyleClass().add("contacts-find");
    find.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(search, Priority.ALWAYS);
    var spread = new Region();
    HBox.setHgrow(spread, Priority.ALWAYS);
    getChildren().addAll(find, count(), spread, conflicts(), KeyHint.cap("F7"));
  }

  /** Where the caret is. */
  TextField search() {
    return search;
  }

  private Label count() {
    var count = new Label();
    count.setId("contacts-count");
    count.getStyleClass().add("caption");
    count.setMinWidth(USE_PREF_SIZE);
    count
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                this::counted,
                model.rows(),
                model.conflicts(),
                model.shown(),
                model.slow(),
                wording.language()));
    return count;
  }

  private String counted() {
    if (model.slow().get()) {
      return wording.get("contacts.searching");
    }
    if (model.shown().get() == Shown.CONFLICTS) {
      return wording.get("contacts.conflicts.number", model.conflicts().size());
    }
    int number = model.rows().size();
    if (number == 0) {
      return "";
    }
    var key = number < ContactsViewModel.LIMIT ? "contacts.count" : "contacts.count.limit";
    return wording.get(key, number);
  }

  private ToggleButton conflicts() {
    var button = new ToggleButton();
    button.setId("contacts-conflicts");
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    button
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("contacts.conflicts.count", model.conflicts().size()),
                model.conflicts(),
                wording.language()));
    button.setOnAction(_ -> switchLists());
    model.shown().subscribe(now -> button.setSelected(now == Shown.CONFLICTS));
    return button;
  }

  /** From all contacts to the conflicts, and back. */
  void switchLists() {
    model.shown().set(model.shown().get() == Shown.ALL ? Shown.CONFLICTS : Shown.ALL);
  }
}
