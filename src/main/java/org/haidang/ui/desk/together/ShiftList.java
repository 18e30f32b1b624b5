package org.haidang.ui.desk.together;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haidang.sync.HandMessages.Hand;
import org.haidang.sync.ShiftMessages.Colleague;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** At the left: raised hands, then who is on shift. Enter comes to a hand. On the FX thread. */
final class ShiftList extends ScrollPane {

  private final TogetherViewModel model;
  private final TogetherParts parts;
  private final Wording wording;
  private final Consumer<Colleague> look;
  private final VBox hands = new VBox();
  private final VBox people = new VBox();

  /**
   * A list of {@code model}.
   *
   * @param look asks for a colleague's unfinished report
   */
  ShiftList(TogetherViewModel model, TogetherParts parts, Consumer<Colleague> look) {
    this.model = model;
    this.parts = parts;
    this.wording = parts.wording();
    this.look = look;
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
      hands.getChildren().add(hand(number, hand));
    }
    if (number == 0) {
      hands.getChildren().add(none(model.onlineProperty().get() ? "none" : "offline"));
    }
  }

  private Label none(String key) {
    var none = new Label(wording.get("together.hands." + key));
    none.getStyleClass().add("caption");
    none.setWrapText(true);
    none.setMinHeight(USE_PREF_SIZE);
    return none;
  }

  private Node hand(int number, Hand hand) {
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
    var row = row(lines(name, how, with), "hand-" + number);
    row.setAccessibleText(name.getText() + ", " + how.getText() + ". " + with.getText());
    row.setOnAction(_ -> model.along().come(hand));
    return row;
  }

  private void listPeople() {
    people.getChildren().clear();
    int number = 0;
    for (var colleague : model.colleagues()) {
      number++;
      people.getChildren().add(person(number, colleague));
    }
  }

  private Node person(int number, Colleague colleague) {
    var name = new Label(colleague.name());
    var state = colleague.state().name().toLowerCase(Locale.ROOT);
    var how =
        new Label(
            wording.get("together.state." + state)
                + " · "
                + wording.get("together.minutes", model.minutes(colleague.since())));
    how.getStyleClass().add("caption");
    var words = lines(name, how);
    if (parts.breakGlass() && colleague.contact() != null) {
      var row = row(words, "person-" + number);
      row.setAccessibleText(name.getText() + ", " + how.getText());
      row.setOnAction(_ -> look.accept(colleague));
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

  private static Button row(Node words, String id) {
    HBox.setHgrow(words, Priority.ALWAYS);
    var enter = KeyHint.cap("Enter");
    var content = new HBox(words, enter);
    content.getStyleClass().add("unfinished-line");
    var row = new Button(null, content);
    row.setId(id);
    row.getStyleClass().setAll("unfinished-row");
    row.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(row.widthProperty().subtract(26));
    return row;
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
