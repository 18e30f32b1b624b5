package org.haidang.ui.form;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.haidang.ui.kit.Wording;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One place of an order: its number, the choice that stands there, and arrows to carry it. */
final class RankLine extends HBox {

  private static final PseudoClass RANKED = PseudoClass.getPseudoClass("ranked");

  /** Carries a line to another place. */
  interface Carrying {

    /** Carries the line at {@code place}, counted from 0, {@code step} places down. */
    void carry(int place, int step);
  }

  private final FieldViewModel field;
  private final Wording wording;
  private final int place;
  private final Carrying carrying;
  private final Label number = new Label();
  private final Label words = new Label();

  /** An empty line at {@code place}, counted from 0. */
  RankLine(FieldViewModel field, Wording wording, int place, Carrying carrying) {
    this.field = field;
    this.wording = wording;
    this.place = place;
    this.carrying = carrying;
    getStyleClass().add("form-rank-line");
    number.getStyleClass().add("form-rank-place");
    number.setMinWidth(Region.USE_PREF_SIZE);
    words.setWrapText(true);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            number,
            words,
            arrow(Material2AL.ARROW_UPWARD, -1, "form.rank.up"),
            arrow(Material2AL.ARROW_DOWNWARD, 1, "form.rank.down"));
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setOnMousePressed(event -> requestFocus());
  }

  private Button arrow(Ikon sign, int step, String key) {
    var button = new Button(null, new FontIcon(sign));
    button.getStyleClass().addAll("quiet", "form-rank-arrow");
    button.setFocusTraversable(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleTextProperty().bind(wording.of(key).concat(": ").concat(words.textProperty()));
    button.setOnAction(event -> carrying.carry(place, step));
    return button;
  }

  /**
   * Says {@code option}.
   *
   * @param ranked whether somebody put the choices in an order
   * @param of how many lines there are
   */
  void say(Option option, boolean ranked, int of) {
    pseudoClassStateChanged(RANKED, ranked);
    number.setText(ranked ? Integer.toString(place + 1) : "–");
    words.setText(option.label());
    var label = field.labelProperty().get();
    setAccessibleText(
        ranked
            ? wording.get("form.rank.spoken", label, place + 1, of, option.label())
            : wording.get("form.rank.unranked", label, option.label()));
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
