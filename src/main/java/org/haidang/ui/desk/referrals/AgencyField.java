package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.haidang.content.Agency;
import org.haidang.ui.kit.WordMatch;
import org.haidang.ui.kit.Wording;

/** Chooses an agency by typing without tones; ↓ goes into the list. */
final class AgencyField extends VBox {

  private static final double ROWS = 3;
  private static final double ROW = 46;

  private final Wording wording;
  private final TextField words = new TextField();
  private final ListView<Agency> list = new ListView<>();
  private List<Agency> all = List.of();

  AgencyField(Wording wording) {
    this.wording = wording;
    words.setId("agency-words");
    words.promptTextProperty().bind(wording.of("referrals.new.agency"));
    words.accessibleTextProperty().bind(wording.of("referrals.new.agency"));
    list.setId("agency-list");
    list.accessibleTextProperty().bind(wording.of("referrals.new.agency"));
    list.setPrefHeight(ROWS * ROW);
    list.setMinHeight(ROWS * ROW);
    list.getStyleClass().add("may-elide");
    list.setCellFactory(
        _ ->
            new ListCell<>() {
              @Override
              protected void updateItem(Agency agency, boolean empty) {
                super.updateItem(agency, empty);
                setText(empty || agency == null ? null : agency.label().in(wording.tag()));
              }
            });
    words.textProperty().subscribe((was, now) -> filter());
    words.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            key.consume();
          }
        });
    getStyleClass().add("referral-items");
    getChildren().setAll(words, list);
  }

  void offer(List<Agency> agencies) {
    all = agencies;
    filter();
  }

  private void filter() {
    var match = new WordMatch(words.getText());
    list.getItems()
        .setAll(all.stream().filter(it -> match.matches(it.label().in(wording.tag()))).toList());
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().select(0);
    }
  }

  Optional<Agency> chosen() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
  }

  void clear() {
    words.clear();
  }
}
