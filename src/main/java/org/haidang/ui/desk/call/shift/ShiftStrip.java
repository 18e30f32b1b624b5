package org.haidang.ui.desk.call.shift;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.KeyHint;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The line at the foot of the desk in which colleagues are heard of: of one height, whatever it
 * says, so that nothing above it moves when a hint comes. On the FX thread.
 */
public final class ShiftStrip extends HBox {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Wording wording;
  private final FontIcon sign = new FontIcon(Material2MZ.PAN_TOOL);
  private final Label words = new Label();
  private final HBox deeds = new HBox();
  private StripLine shown = StripLine.NONE;

  /** Shows {@code line}. */
  public ShiftStrip(ObservableValue<StripLine> line, Wording wording) {
    this.wording = wording;
    setId("shift-strip");
    getStyleClass().add("shift-strip");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TEXT);
    words.setId("shift-words");
    words.getStyleClass().add("strong");
    words.setMinWidth(0);
    // Said whole to whoever cannot see it, and hints are short.
    words.getStyleClass().add("may-elide");
    deeds.getStyleClass().add("shift-deeds");
    deeds.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(sign, words, space, deeds);
    line.subscribe(this::show);
    wording.language().subscribe(_ -> show(shown));
  }

  private void show(StripLine now) {
    shown = now;
    boolean any = !now.key().isEmpty();
    setVisible(any);
    setManaged(any);
    if (!any) {
      return;
    }
    var text = wording.get(now.key(), now.arguments().toArray());
    words.setText(text);
    setAccessibleText(text);
    pseudoClassStateChanged(DANGER, now.danger());
    sign.setIconCode(
        now.danger()
            ? Material2MZ.REPORT_PROBLEM
            : now.hand() ? Material2MZ.PAN_TOOL : Material2MZ.PHONE_FORWARDED);
    deeds.getChildren().setAll(now.keys().stream().map(this::deed).toList());
  }

  private KeyHint deed(StripLine.Deed deed) {
    return new KeyHint(deed.keys(), new ReadOnlyStringWrapper(wording.get(deed.textKey())));
  }
}
