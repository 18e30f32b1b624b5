package org.haidang.ui.desk.together;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/** At the left: raised hands, then who is on shift. Enter comes to a hand. On the FX thread. */
final class ShiftList extends ScrollPane {

  private final TogetherViewModel model;
  private final ShiftRows rows;
  private final Wording wording;
  private final VBox hands = new VBox();
  private final VBox people = new VBox();

  /**
   * A list of {@code model}.
   *
   * @param look asks for a colleague's unfinished report
   */
  ShiftList(TogetherViewModel model, TogetherParts parts, Consumer<Colleague> look) {
    this.model = model;
    this.wording = parts.wording();
    this.rows = new ShiftRows(model, wording, parts.breakGlass() ? look : null);
    setId("shift-list");
    getStyleClass().add("form-scroll");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    hands.getStyleClass().add("unfinished-rows");
    people.getStyleClass().add("unfinished-rows");
    var page = new VBox(title("together.hands"), hands, title("together.shift"), people);
    page.getStyleClass().add("together-page");
    setContent(page);
    model.hands().addListener((ListChangeListener<Hand>) _ -> listHands());
    model.colleagues().addListener((ListChangeListener<Colleague>) _ -> listPeople());
    wording.language().subscribe(_ -> listAll());
    model.onlineProperty().subscribe(_ -> listAll());
  }

  private Label title(String key) {
    var title = new Label();
    title.getStyleClass().add("form-group-title");
    title.textProperty().bind(wording.of(key));
    return title;
  }

  private void listAll() {
    listHands();
    listPeople();
  }

  private void listHands() {
    hands.getChildren().clear();
    int number = 0;
    for (var hand : model.hands()) {
      number++;
      hands.getChildren().add(rows.hand(number, hand));
    }
    if (number == 0) {
      hands.getChildren().add(none(model.onlineProperty().get() ? "none" : "offline"));
    }
  }

  private Label none(String key) {
    return Lines.of("caption", wording.get("together.hands." + key));
  }

  private void listPeople() {
    people.getChildren().clear();
    int number = 0;
    for (var colleague : model.colleagues()) {
      number++;
      people.getChildren().add(rows.person(number, colleague));
    }
  }

  /** Takes the focus: the first hand, else the first colleague. */
  void focus() {
    for (var rows : List.of(hands, people)) {
      for (var row : rows.getChildren()) {
        if (row instanceof Button button) {
          button.requestFocus();
          return;
        }
      }
    }
  }
}
