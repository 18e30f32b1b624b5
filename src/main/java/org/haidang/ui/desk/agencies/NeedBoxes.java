package org.haidang.ui.desk.agencies;

import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.haidang.content.Choice;

/** The needs an agency helps with, ticked. */
final class NeedBoxes extends FlowPane {

  private final Set<String> chosen;

  /** Keeps the stored values of what is ticked in {@code chosen}. */
  NeedBoxes(Set<String> chosen) {
    this.chosen = chosen;
    getStyleClass().add("agencies-picks");
  }

  /** Offers {@code needs} in a language. */
  void offer(List<Choice> needs, String language) {
    getChildren().clear();
    for (var need : needs) {
      var box = new CheckBox(need.label().in(language));
      box.setSelected(chosen.contains(need.name()));
      box.setMinWidth(USE_PREF_SIZE);
      box.selectedProperty()
          .subscribe(
              now -> {
                if (now) {
                  chosen.add(need.name());
                } else {
                  chosen.remove(need.name());
                }
              });
      getChildren().add(box);
    }
  }
}
