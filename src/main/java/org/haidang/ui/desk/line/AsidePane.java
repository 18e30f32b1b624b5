package org.haidang.ui.desk.line;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.line.AsideViewModel.Doing;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;

/**
 * What is asked before one of the deeds, shown while that is under way; what is wrong stands above
 * its last part.
 */
final class AsidePane extends VBox {

  AsidePane(AsideViewModel model, Wording wording, Doing when, Node... parts) {
    super(parts);
    getStyleClass().add("line-page");
    var flaw = Lines.of("notice");
    flaw.setId("line-flaw-" + when.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    flaw.setManaged(false);
    flaw.setVisible(false);
    model
        .flaw()
        .subscribe(
            key -> {
              flaw.textProperty().unbind();
              if (key != null) {
                flaw.textProperty().bind(wording.of(key));
              }
              flaw.setVisible(key != null);
              flaw.setManaged(key != null);
            });
    getChildren().add(getChildren().size() - 1, flaw);
    model
        .doing()
        .subscribe(
            now -> {
              setVisible(now == when);
              setManaged(now == when);
            });
  }
}
