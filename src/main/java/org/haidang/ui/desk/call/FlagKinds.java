package org.haidang.ui.desk.call;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.haidang.duties.Flag;
import org.haidang.ui.kit.Wording;

/** What kind of call a flag tells of: a code, which lists may tell where the words are masked. */
final class FlagKinds extends FlowPane {

  FlagKinds(NumberNewsViewModel news, Wording wording) {
    super(8, 4);
    var group = new ToggleGroup();
    for (var kind : Flag.Kind.values()) {
      var chip = new ToggleButton(wording.get("flags.kind." + kind.stored()));
      chip.setId("flag-kind-" + kind.stored());
      chip.getStyleClass().add("chip");
      chip.setToggleGroup(group);
      chip.setSelected(news.kindProperty().get() == kind);
      chip.setOnAction(_ -> news.kindProperty().set(chip.isSelected() ? kind : null));
      getChildren().add(chip);
    }
  }
}
