package org.haidang.ui.kit;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Lines of words as they stand on every screen: they wrap where they must and are never cut. */
public final class Lines {

  private Lines() {}

  /** One whose words are still to come, in the look that {@code style} names. */
  public static Label of(String style) {
    return of(style, (String) null);
  }

  /** One that says {@code words}, null for nothing, in the look that {@code style} names. */
  public static Label of(String style, @Nullable String words) {
    var line = new Label(words);
    line.getStyleClass().add(style);
    line.setWrapText(true);
    line.setMinHeight(Region.USE_PREF_SIZE);
    return line;
  }

  /** One with that id, its words still to come, that takes the whole width. */
  public static Label whole(String id, String style) {
    var line = of(style);
    line.setId(id);
    line.setMaxWidth(Double.MAX_VALUE);
    return line;
  }

  /** One that says what {@code words} says at the time, in the look that {@code style} names. */
  public static Label of(String style, ObservableValue<String> words) {
    var line = of(style);
    line.textProperty().bind(words);
    return line;
  }

  /** One with that id that says the fault whose text is {@code key}; for none it takes no room. */
  public static Label fault(String id, ObservableValue<String> key, Wording wording) {
    var line = of("call-fault");
    line.setId(id);
    line.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> key.getValue().isEmpty() ? "" : wording.get(key.getValue()),
                key,
                wording.language()));
    line.managedProperty().bind(line.textProperty().isNotEmpty());
    return line;
  }

  /** Has {@code line} say {@code words}; without any it takes no room. */
  public static void tell(Label line, String words) {
    line.setText(words);
    line.setVisible(!words.isEmpty());
    line.setManaged(!words.isEmpty());
  }
}
