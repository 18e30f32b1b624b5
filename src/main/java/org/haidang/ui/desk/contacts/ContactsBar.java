package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.records.Search;
import org.haidang.ui.desk.contacts.ContactsViewModel.Shown;
import org.haidang.ui.kit.Composed;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Above the list: what to search for, how many there are, and which of them are listed. */
final class ContactsBar extends VBox {

  private final ContactsViewModel model;
  private final @Nullable SearchViewModel found;
  private final Wording wording;
  private final TextField search = new TextField();

  ContactsBar(
      ContactsViewModel model, @Nullable SearchViewModel found, Wording wording, Runnable settle) {
    this.model = model;
    this.found = found;
    this.wording = wording;
    getStyleClass().add("contacts-bar");
    search.setId("contacts-search");
    search.setTextFormatter(Composed.formatter());
    search.textProperty().bindBidirectional(model.query());
    search
        .promptTextProperty()
        .bind(wording.of(found == null ? "contacts.search" : "contacts.search.all"));
    search
        .accessibleTextProperty()
        .bind(wording.of(found == null ? "contacts.search" : "contacts.search.all"));
    var find = new HBox(new FontIcon(Material2MZ.SEARCH), search, KeyHint.cap("F3"));
    find.getStyleClass().add("contacts-find");
    find.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox.setHgrow(find, Priority.SOMETIMES);
    var line = new HBox(find, count());
    line.getStyleClass().add("contacts-bar-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, new ListChips(model, wording, settle));
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
    var on =
        new ArrayList<Observable>(
            List.of(model.rows(), model.shown(), model.slow(), wording.language()));
    if (found != null) {
      on.add(found.answer());
      on.add(found.active());
    }
    count
        .textProperty()
        .bind(Bindings.createStringBinding(this::counted, on.toArray(Observable[]::new)));
    return count;
  }

  private String counted() {
    if (model.slow().get()) {
      return wording.get("contacts.searching");
    }
    if (found != null && found.active().get() && model.shown().get() == Shown.ALL) {
      return counted(found.answer().get());
    }
    int number = model.rows().size();
    if (number == 0) {
      return "";
    }
    var key = number < ContactsViewModel.LIMIT ? "contacts.count" : "contacts.count.limit";
    return wording.get(key, number);
  }

  private String counted(Search.Answer answer) {
    if (answer.ready() < 1) {
      return wording.get("contacts.found.rebuilding", Math.round(100 * answer.ready()));
    }
    int hits = answer.hits().size();
    if (answer.reach() == Search.Reach.NEWEST && !answer.more()) {
      return wording.get("contacts.found.count.newest", hits);
    }
    return hits == 0
        ? ""
        : wording.get(answer.more() ? "contacts.found.count.more" : "contacts.found.count", hits);
  }
}
