package org.haidang.ui.settings.accounts;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.haidang.model.Role;
import org.haidang.sync.AccountMessages.Kept;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The person above, the account below. */
final class AccountRow extends ListCell<Kept> {

  private final Wording wording;
  private final Label person = new Label();
  private final Label account = new Label();
  private final VBox lines = new VBox(person, account);

  AccountRow(Wording wording) {
    this.wording = wording;
    person.getStyleClass().add("medium");
    account.getStyleClass().add("caption");
    for (var label : List.of(person, account)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    // As wide as the list: longer words go on below.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Kept row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      return;
    }
    var who = row.account();
    person.setText(who.displayName());
    account.setText(
        String.join(" · ", who.login(), words(who.role(), wording), who.centre(), state(row)));
    setGraphic(lines);
  }

  private String state(Kept row) {
    if (row.struckOff()) {
      return wording.get("accounts.state.off");
    }
    return wording.get(row.secondFactor() ? "accounts.state.second" : "accounts.state.in");
  }

  static String words(Role each, Wording wording) {
    return wording.get("shell.role." + each.name().toLowerCase(Locale.ROOT));
  }
}
