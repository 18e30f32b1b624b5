package org.haidang.ui.desk.call.quiet;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haidang.ui.desk.call.danger.DangerTexts;
import org.haidang.ui.desk.call.danger.DangerViewModel;
import org.haidang.ui.desk.call.danger.StateLine;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Danger, place, the rule for ringing back and the code word: in sight while asking. */
final class FactStrip extends VBox {

  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  private final QuietViewModel quiet;
  private final Wording wording;
  private final StateLine state;

  FactStrip(QuietViewModel quiet, DangerViewModel danger, Wording wording, DangerTexts texts) {
    this.quiet = quiet;
    this.wording = wording;
    this.state = new StateLine(danger, wording, texts);
    setId("quiet-strip");
    getStyleClass().add("quiet-strip");
    getChildren()
        .addAll(
            state,
            fact(
                "quiet-place",
                Material2MZ.PLACE,
                "quiet.place",
                () -> quiet.facts().place(wording.tag())),
            fact(
                "quiet-callback",
                Material2MZ.PHONE_CALLBACK,
                "quiet.callback",
                () -> quiet.facts().callBack(wording.tag())),
            fact("quiet-word", Material2MZ.VPN_KEY, "quiet.word", quiet.facts()::codeWord));
  }

  private Label fact(String id, Ikon sign, String key, Supplier<String> value) {
    var fact = new Label(null, new FontIcon(sign));
    fact.setId(id);
    fact.getStyleClass().add("quiet-fact");
    fact.setWrapText(true);
    fact.setMinHeight(USE_PREF_SIZE);
    fact.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(key, value.get()), quiet.facts().property(), wording.language()));
    fact.textProperty()
        .subscribe(_ -> fact.pseudoClassStateChanged(UNKNOWN, value.get().isEmpty()));
    return fact;
  }

  private String words(String key, String value) {
    return value.isEmpty() ? wording.get(key + ".none") : wording.get(key, value);
  }

  void release() {
    state.release();
  }
}
