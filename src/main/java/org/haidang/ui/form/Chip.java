package org.haidang.ui.form;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * One choice: its sign, the digit that picks it, its words. Drawn of three texts and nothing else:
 * a form shows hundreds of them, and JavaFX's own buttons take more than twice as long to style. To
 * be used on the FX thread.
 */
final class Chip extends Placed {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double GAP = 6;

  /** Height of a line of the product's font, in its size. */
  private static final double LINE = 1.27;

  /** How its parts stand to each other. */
  enum Shape {
    /** Sign, digit and words in one line. */
    LINE,
    /** The words below the sign. */
    STACKED,
    /** The sign alone; the words stand elsewhere. */
    BARE
  }

  private final Measure measure;
  private final Option option;
  private final boolean several;
  private final String name;
  private final FontIcon sign;
  private final Text digit = new Text();
  private final Text words = new Text();
  private Shape shape = Shape.LINE;
  private final Runnable pressed;
  private boolean selected;
  private double natural = -1;

  /**
   * The choice {@code option}.
   *
   * @param several whether others may be chosen beside it
   * @param digit the key that picks it; empty for none
   * @param name how it is told to those who do not see it
   * @param pressed is run when it is pressed
   */
  Chip(
      Measure measure,
      Option option,
      boolean several,
      String digit,
      String name,
      Runnable pressed) {
    this.measure = measure;
    this.pressed = pressed;
    this.option = option;
    this.several = several;
    this.name = name;
    this.sign = new FontIcon(sign(false));
    this.digit.setText(digit);
    this.digit.getStyleClass().add("form-digit");
    words.setText(option.label());
    words.getStyleClass().add("form-words");
    words.setTextOrigin(VPos.TOP);
    this.digit.setTextOrigin(VPos.TOP);
    sign.setTextOrigin(VPos.TOP);
    sign.getStyleClass().add("form-sign");
    for (var part : new Text[] {sign, this.digit, words}) {
      part.setManaged(false);
      part.setMouseTransparent(true);
      part.fontProperty().subscribe((was, now) -> restyled());
    }
    getChildren().addAll(sign, this.digit, words);
    getStyleClass().add("form-choice");
    setAccessibleRole(several ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON);
    setAccessibleText(name);
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !isDisabled()) {
            requestFocus();
            pressed.run();
          }
        });
  }

  private void restyled() {
    natural = -1;
    requestLayout();
  }

  Option option() {
    return option;
  }

  boolean isSelected() {
    return selected;
  }

  void select(boolean now) {
    if (now != selected) {
      selected = now;
      sign.setIconCode(sign(now));
      pseudoClassStateChanged(SELECTED, now);
      notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }
  }

  void shape(Shape now) {
    if (now != shape) {
      shape = now;
      words.setVisible(now != Shape.BARE);
      words.setTextAlignment(now == Shape.STACKED ? TextAlignment.CENTER : TextAlignment.LEFT);
      requestLayout();
    }
  }

  private Ikon sign(boolean on) {
    if (several) {
      return on ? Material2AL.CHECK_BOX : Material2AL.CHECK_BOX_OUTLINE_BLANK;
    }
    return on ? Material2MZ.RADIO_BUTTON_CHECKED : Material2MZ.RADIO_BUTTON_UNCHECKED;
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case SELECTED -> selected;
      case TEXT -> name;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      pressed.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private double lead() {
    double digits = digit.getText().isEmpty() ? 0 : width(digit) + GAP;
    return width(sign) + GAP + digits;
  }

  private static double width(Text text) {
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  private double sides() {
    Insets in = getInsets();
    return in.getLeft() + in.getRight();
  }

  /** The width its words take in one line. */
  private double wordsWidth() {
    if (natural < 0) {
      natural = measure.width(words.getText(), words.getFont());
    }
    return natural;
  }

  /** The least width at which no word of it is broken, below its sign. */
  double narrowest() {
    return sides() + Math.max(lead(), measure.longestWord(words.getText(), words.getFont()));
  }

  /** The width it takes in one line, whatever its shape now. */
  double lineWidth() {
    return Math.ceil(sides() + lead() + wordsWidth());
  }

  @Override
  protected double computePrefWidth(double height) {
    double inner =
        switch (shape) {
          case LINE -> lead() + wordsWidth();
          case STACKED -> Math.max(lead(), wordsWidth());
          case BARE -> lead();
        };
    return Math.ceil(sides() + inner);
  }

  @Override
  double place(double width, boolean really) {
    Insets in = getInsets();
    double signHeight = sign.getLayoutBounds().getHeight();
    double lead = lead();
    double inner = width - sides();
    double room = Math.max(1, shape == Shape.LINE ? inner - lead : inner);
    double tall = shape == Shape.BARE ? 0 : wordsHeight(room, really);
    double firstLine = shape == Shape.LINE ? Math.max(signHeight, lineHeight()) : signHeight;
    double height =
        switch (shape) {
          case LINE -> Math.max(firstLine, tall + (firstLine - lineHeight()) / 2);
          case STACKED -> firstLine + 2 + tall;
          case BARE -> firstLine;
        };
    if (really) {
      double left =
          shape == Shape.LINE ? in.getLeft() : in.getLeft() + Math.max(0, (inner - lead + GAP) / 2);
      double top = in.getTop();
      put(sign, left, top + (firstLine - signHeight) / 2);
      put(
          digit,
          left + width(sign) + GAP,
          top + (firstLine - digit.getLayoutBounds().getHeight()) / 2);
      switch (shape) {
        case LINE -> put(words, in.getLeft() + lead, top + (firstLine - lineHeight()) / 2);
        case STACKED -> put(words, in.getLeft(), top + firstLine + 2);
        case BARE -> {}
      }
    }
    return Math.ceil(in.getTop() + height + in.getBottom());
  }

  private double lineHeight() {
    return Math.ceil(words.getFont().getSize() * LINE);
  }

  private double wordsHeight(double room, boolean really) {
    boolean one = shape == Shape.LINE && wordsWidth() <= room + 0.5;
    double wrapping = one ? 0 : Math.floor(room);
    if (really && words.getWrappingWidth() != wrapping) {
      words.setWrappingWidth(wrapping);
    }
    return one ? lineHeight() : measure.height(words.getText(), words.getFont(), wrapping);
  }

  private void put(Text text, double x, double y) {
    text.relocate(snapPositionX(x), snapPositionY(y));
  }
}
