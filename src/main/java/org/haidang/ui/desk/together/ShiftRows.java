package org.haidang.ui.desk.together;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.RowButton;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The rows of the people on shift.
 *
 * @param look asks for a colleague's unfinished report; null for who may not
 */
record ShiftRows(TogetherViewModel model, Wording wording, @Nullable Consumer<Colleague> look) {

  /** A raised hand, with who went there already. */
  Node hand(int number, Hand hand) {
    var key = hand.danger() ? "together.call.danger" : "together.call";
    var name = new Label(hand.name());
    name.getStyleClass().add("strong");
    name.setGraphic(
        new FontIcon(hand.danger() ? Material2MZ.REPORT_PROBLEM : Material2MZ.PAN_TOOL));
    var how = new Label(wording.get(key, model.minutes(hand.started())));
    var with =
        new Label(
            hand.helpers().isEmpty()
                ? wording.get("together.nobody")
                : wording.get("together.with", String.join(", ", hand.helpers())));
    with.getStyleClass().add("caption");
    var row = RowButton.of("hand-" + number, wide(lines(name, how, with)), KeyHint.cap("Enter"));
    row.setAccessibleText(name.getText() + ", " + how.getText() + ". " + with.getText());
    row.setOnAction(_ -> model.along().come(hand));
    return row;
  }

  /** A colleague on shift. */
  Node person(int number, Colleague colleague) {
    var name = new Label(colleague.name());
    var state = colleague.state().name().toLowerCase(Locale.ROOT);
    var how =
        new Label(
            wording.get("together.state." + state)
                + " · "
                + wording.get("together.minutes", model.minutes(colleague.since())));
    how.getStyleClass().add("caption");
    var words = lines(name, how);
    var ask = look;
    if (ask != null && colleague.contact() != null) {
      var row = RowButton.of("person-" + number, wide(words), KeyHint.cap("Enter"));
      row.setAccessibleText(name.getText() + ", " + how.getText());
      row.setOnAction(_ -> ask.accept(colleague));
      return row;
    }
    words.getStyleClass().add("together-person");
    return words;
  }

  /** Each on a line of its own: one that wraps in a button asks for any height. */
  private static VBox lines(Label... labels) {
    for (var label : labels) {
      label.getStyleClass().add("may-elide");
    }
    return new VBox(2, labels);
  }

  private static Node wide(Node words) {
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }
}
