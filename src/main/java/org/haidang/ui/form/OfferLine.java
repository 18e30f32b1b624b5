package org.haidang.ui.form;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.haidang.ui.kit.Lines;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** What would be useful to ask next, why, and the two keys that take it up or put it off. */
final class OfferLine extends VBox {

  private final Label what;

  OfferLine(OfferViewModel offer, FormViewModel form, Wording wording) {
    setId("offer");
    getStyleClass().add("script-offer");
    what = Lines.of("script-offer-what");
    what.setId("offer-what");
    what.setGraphic(new FontIcon(Material2AL.ASSISTANT));
    what.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("form.offer.what", offer.whatProperty().get()),
                offer.whatProperty(),
                wording.language()));
    var why = Lines.of("script-part-text");
    why.setId("offer-why");
    why.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> wording.get("form.offer.why", offer.whyProperty().get()),
                offer.whyProperty(),
                wording.language()));
    var take = ScriptKey.of("Ctrl+J", wording.of("form.offer.take"), () -> offer.take(form));
    var later = ScriptKey.of("Ctrl+Shift+J", wording.of("form.offer.later"), offer::decline);
    getChildren().addAll(what, why, new FlowPane(take, later));
    visibleProperty().bind(offer.whatProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }

  /** The size of its text, px. */
  double em() {
    return what.getFont().getSize();
  }

  /** Changes when {@link #em} does. */
  ObservableValue<Font> emProperty() {
    return what.fontProperty();
  }
}
