package org.haidang.ui.desk.call.danger;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.desk.Rung;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Who was rung, a line each, told by word and shape. */
final class RungList extends VBox {

  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final DangerViewModel danger;
  private final Wording wording;
  private final DangerTexts texts;
  private final ListChangeListener<Rung> changed = _ -> list();

  RungList(DangerViewModel danger, Wording wording, DangerTexts texts) {
    this.danger = danger;
    this.wording = wording;
    this.texts = texts;
    setId("danger-log-list");
    getStyleClass().add("danger-rung");
    danger.rung().addListener(changed);
    list();
  }

  private void list() {
    getChildren().clear();
    if (danger.rung().isEmpty()) {
      return;
    }
    var title = new Label();
    title.getStyleClass().add("danger-title");
    title.textProperty().bind(wording.of("danger.rung"));
    getChildren().add(title);
    danger.rung().forEach(rung -> getChildren().add(line(rung)));
  }

  private Label line(Rung rung) {
    var line = new Label(null, new FontIcon(shape(rung.outcome())));
    line.getStyleClass().add("danger-rung-line");
    line.pseudoClassStateChanged(REACHED, rung.outcome() == Rung.Outcome.REACHED);
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.textProperty()
        .bind(Bindings.createStringBinding(() -> texts.line(rung), wording.language()));
    return line;
  }

  private static Ikon shape(Rung.@Nullable Outcome outcome) {
    return switch (outcome) {
      case REACHED -> Material2AL.CHECK_CIRCLE;
      case NO_ANSWER -> Material2MZ.PHONE_MISSED;
      case ENGAGED -> Material2MZ.PHONE_PAUSED;
      case null -> Material2AL.HELP_OUTLINE;
    };
  }

  void release() {
    danger.rung().removeListener(changed);
  }
}
