package org.haidang.ui.desk.contacts;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.contacts.ContactsViewModel.Shown;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the list: what to search for, how many there are, and which of them are listed. */
final class ContactsBar extends VBox {

  private final ContactsViewModel model;
  private final Wording wording;
  private final TextField search = new TextField();

  ContactsBar(ContactsViewModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
    getStyleClass().add("contacts-bar");
    search.setId("contacts-search");
    search.setTextFormatter(Composed.formatter());
    search.textProperty().bindBidirectional(model.query());
    search.promptTextProperty().bind(wording.of("contacts.search"));
    search.accessibleTextProperty().bind(wording.of("contacts.search"));
    var find = new HBox(new FontIcon(Material2MZ.SEARCH), search, KeyHint.cap("F3"));
    find.getStyleClass().add("contacts-find");
    find.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox.setHgrow(find, Priority.SOMETIMES);
    var line = new HBox(find, count());
    line.getStyleClass().add("contacts-bar-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, new ListChips(model, wording));
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

  /** From all contacts to the conflicts, and back. */
  void switchLists() {
    model.shown().set(model.shown().get() == Shown.CONFLICTS ? Shown.ALL : Shown.CONFLICTS);
  }
}
