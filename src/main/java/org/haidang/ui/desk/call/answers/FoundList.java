package org.haidang.ui.desk.call.answers;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.haidang.content.Answer;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The questions found, one a line. Keeps its height whatever was found, so that nothing beneath it
 * moves; never takes the focus from the text above.
 */
final class FoundList extends ListView<Answer> {

  /** Height of a line, in parts of its text's size. */
  private static final double LINE = 2.2;

  private final AnswersViewModel answers;
  private final Wording wording;
  private final Subscription bonds;
  private int rows = 4;
  private double text = 15;

  FoundList(AnswersViewModel answers, Wording wording) {
    super(answers.found());
    this.answers = answers;
    this.wording = wording;
    setId("answers-found");
    setFocusTraversable(false);
    accessibleTextProperty().bind(wording.of("answers.found"));
    getStyleClass().addAll("answers-found", "form-options");
    setCellFactory(_ -> new Cell());
    setPlaceholder(new Region()); // what to do then is said beneath
    bonds =
        Subscription.combine(
            answers.placeProperty().subscribe(_ -> mark()),
            answers.givenProperty().subscribe(_ -> refresh()),
            answers.markedProperty().subscribe(_ -> mark()),
            wording.language().subscribe(_ -> refresh()));
    arrange();
  }

  /** Gives it so many lines, for text of {@code size} px. */
  void rows(int many, double size) {
    if (many != rows || size != text) {
      rows = many;
      text = size;
      arrange();
    }
  }

  private void arrange() {
    double row = Math.ceil(text * LINE);
    setFixedCellSize(row);
    setMinHeight(rows * row + 2);
    setPrefHeight(rows * row + 2);
    setMaxHeight(rows * row + 2);
    mark();
  }

  private void mark() {
    int at = answers.placeProperty().get();
    getSelectionModel().clearAndSelect(at);
    if (at >= 0) {
      scrollTo(Math.max(0, at - rows / 2));
    }
  }

  void release() {
    bonds.unsubscribe();
    setItems(null);
  }

  private final class Cell extends ListCell<Answer> {

    private final Label digit = new Label();
    private final Label question = new Label();
    private final FontIcon tick = new FontIcon(Material2AL.CHECK);
    private final HBox line = new HBox(digit, question, tick);

    Cell() {
      digit.getStyleClass().add("form-digit");
      digit.setMinWidth(USE_PREF_SIZE);
      question.getStyleClass().add("may-elide"); // marked, it stands whole beneath the list
      question.setMinWidth(0);
      question.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(question, Priority.ALWAYS);
      line.getStyleClass().add("answers-line");
      line.setMinWidth(0);
      line.setPrefWidth(1);
      setOnMousePressed(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
              answers.pick(getIndex());
            }
          });
    }

    @Override
    protected void updateItem(Answer item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText(null);
        return;
      }
      boolean given = answers.isGiven(item);
      digit.setText(getIndex() < 9 ? Integer.toString(getIndex() + 1) : " ");
      question.setText(item.question().in(wording.tag()));
      tick.setVisible(given);
      setAccessibleText(
          given ? wording.get("answers.given.already", question.getText()) : question.getText());
      setGraphic(line);
    }
  }
}
