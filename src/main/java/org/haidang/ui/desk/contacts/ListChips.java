package org.haidang.ui.desk.contacts;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.FlowPane;
import org.haidang.ui.desk.contacts.ContactsViewModel.Shown;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.ListChip;
import org.haidang.ui.kit.Wording;

/** Which contacts are listed: all, those that wait, those to look at; and how many disagree. */
final class ListChips extends FlowPane {

  private final ContactsViewModel model;

  ListChips(ContactsViewModel model, Wording wording, Runnable settle) {
    this.model = model;
    getStyleClass().add("contacts-lists");
    chip(Shown.ALL, "contacts-all", "Alt+1", wording.of("contacts.lists.all"));
    chip(Shown.WAITING, "contacts-waiting", "Alt+2", wording.of("contacts.lists.waiting"));
    chip(Shown.ATTENTION, "contacts-attention", "Alt+3", wording.of("contacts.lists.attention"));
    getChildren().add(settling(wording, settle));
  }

  /** Leads to where what disagrees is settled. */
  private Button settling(Wording wording, Runnable settle) {
    var chip = new Button();
    chip.setId("contacts-conflicts");
    chip.getStyleClass().add("chip");
    chip.setFocusTraversable(false);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("contacts.conflicts.count", model.conflicts().size()),
                model.conflicts(),
                wording.language()));
    chip.setGraphic(KeyHint.cap("F7"));
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setOnAction(_ -> settle.run());
    return chip;
  }

  private void chip(Shown list, String id, String keys, ObservableValue<String> words) {
    getChildren().add(new ListChip(model.shown(), list, id, keys, words));
  }
}
