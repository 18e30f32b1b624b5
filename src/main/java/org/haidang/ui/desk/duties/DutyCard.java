package org.haidang.ui.desk.duties;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Masked;

/** What is known of the one chosen, beside its list: named values below each other. */
abstract class DutyCard extends ScrollPane {

  private final DutyTexts texts;
  private final VBox page = new VBox();

  DutyCard(String id, DutyTexts texts) {
    this.texts = texts;
    setId(id);
    getStyleClass().addAll("form-scroll", "duty-card");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    page.getStyleClass().add("duty-page");
    setContent(page);
  }

  /** Has it show {@code nodes} and nothing else. */
  final void fill(List<Node> nodes) {
    page.getChildren().setAll(nodes);
  }

  /** A value under its name, the text {@code key}; masked unless it is {@code shown}. */
  final Node said(String id, String key, String value, boolean shown) {
    var name = texts.wording().get(key);
    boolean none = value.isEmpty();
    var words = none ? texts.wording().get("duties.none_noted") : shown ? value : Masked.TEXT;
    var label = Lines.of(none ? "duty-blank" : "duty-value", words);
    label.setId(id);
    if (!none && !shown) {
      label.setAccessibleText(texts.wording().get("contacts.masked", name));
    }
    return new VBox(2, Lines.of("caption", name), label);
  }
}
