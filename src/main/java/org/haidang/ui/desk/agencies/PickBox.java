package org.haidang.ui.desk.agencies;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import org.haidang.content.Choice;
import org.haidang.content.Label;
import org.haidang.ui.kit.WordMatch;
import org.haidang.ui.kit.Wording;

/**
 * Picks one of some choices, or none. What is typed while it has the focus goes to the first that
 * begins so, tones and đ ignored; a backspace begins anew.
 */
final class PickBox extends ComboBox<Choice> {

  private final Wording wording;
  private final StringProperty value;
  private final Choice none;
  private final StringBuilder typed = new StringBuilder();

  /**
   * A box.
   *
   * @param noneKey the text of no choice
   * @param nameKey what it is for
   * @param value stored value of what is picked; empty for none
   */
  PickBox(String id, String nameKey, String noneKey, StringProperty value, AgencyText text) {
    this.wording = text.wording();
    this.value = value;
    this.none = new Choice("", Label.of(noneKey, noneKey), Map.of());
    setId(id);
    getStyleClass().add("agencies-pick");
    setVisibleRowCount(12);
    accessibleTextProperty().bind(wording.of(nameKey));
    setCellFactory(_ -> cell(false));
    setButtonCell(cell(true));
    setItems(FXCollections.observableArrayList(none));
    valueProperty().subscribe(now -> value.set(now == null ? "" : now.name()));
    value.subscribe(_ -> mark());
    text.language().subscribe(_ -> said());
    focusedProperty().subscribe(_ -> typed.setLength(0));
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  /** What may be picked, besides none. */
  void offer(List<Choice> choices) {
    if (!choices.equals(getItems().subList(1, getItems().size()))) {
      var kept = value.get();
      getItems().setAll(Stream.concat(Stream.of(none), choices.stream()).toList());
      value.set(kept);
      mark();
    }
  }

  private void mark() {
    getItems().stream()
        .filter(it -> it.name().equals(value.get()))
        .findFirst()
        .ifPresent(this::setValue);
  }

  /** Its words in another language. */
  private void said() {
    setButtonCell(cell(true));
    setCellFactory(_ -> cell(false));
  }

  /** In the box itself without what stands in parentheses. */
  private ListCell<Choice> cell(boolean button) {
    return new ListCell<>() {
      @Override
      protected void updateItem(Choice item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : button ? brief(words(item)) : words(item));
      }
    };
  }

  private static String brief(String words) {
    return words.replaceAll("\\s*\\([^)]*\\)", "");
  }

  private String words(Choice choice) {
    return choice.equals(none)
        ? wording.get(none.label().in("vi"))
        : choice.label().in(wording.tag());
  }

  private void typed(KeyEvent key) {
    var text = key.getCharacter();
    if (key.isControlDown() || key.isAltDown() || text.isEmpty()) {
      return;
    }
    if (text.charAt(0) == '\b' || text.charAt(0) == 127) {
      typed.setLength(0);
      setValue(none);
    } else if (Character.isLetterOrDigit(text.charAt(0))
        || (text.equals(" ") && !typed.isEmpty())) {
      typed.append(text);
      var match = new WordMatch(typed.toString());
      getItems().stream()
          .filter(it -> !it.equals(none) && match.matches(words(it)))
          .sorted(Comparator.comparing((Choice it) -> !match.begins(words(it))))
          .findFirst()
          .ifPresent(this::setValue);
    } else {
      return;
    }
    key.consume();
  }
}
