package org.haidang.ui.desk.contacts;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import org.haidang.desk.Contacts;
import org.haidang.desk.FinalStates;
import org.haidang.model.Place;
import org.haidang.ui.kit.Badge;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Where it is; and, once it is finalised, a quiet lock beside that. */
final class PlaceCell extends TableCell<Contacts.Row, Place> {
  private final Wording wording;
  private final Badge badge;
  private final FontIcon lock = new FontIcon(Material2AL.LOCK);
  private final HBox both;

  PlaceCell(Wording wording) {
    this.wording = wording;
    badge = new Badge(wording);
    both = new HBox(badge, lock);
    both.getStyleClass().add("place-cell");
    lock.getStyleClass().add("final-lock");
  }

  @Override
  protected void updateItem(Place item, boolean empty) {
    super.updateItem(item, empty);
    badge.state().set(empty || item == null ? null : Badge.State.of(item));
    setGraphic(empty ? null : both);
    var row = getTableRow() == null ? null : getTableRow().getItem();
    var state = row == null ? null : FinalWords.state(wording, row.entry().state());
    lock.setVisible(state != null);
    lock.setIconCode(waits(row) ? Material2MZ.RATE_REVIEW : Material2AL.LOCK);
    accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> state == null ? badge.getText() : badge.getText() + ", " + state,
                badge.textProperty()));
  }

  private static boolean waits(Contacts.@Nullable Row row) {
    return row != null && FinalStates.AMENDING.equals(row.entry().state());
  }
}
