package org.haidang.ui.form;

import javafx.geometry.Insets;
import javafx.scene.text.Font;

/**
 * Where the parts of a row stand. Widths are in px at 15 px text and grow with the text.
 *
 * @param left where it begins
 * @param top where it begins
 * @param inner its width
 * @param em how much larger the text is than 15 px
 * @param isNarrow whether its parts stand below each other
 */
record RowSpace(double left, double top, double inner, double em, boolean isNarrow) {

  static final double GAP = 12;

  private static final double LABEL = 184;
  private static final double ASIDE = 164;
  private static final double NARROW = 560;
  private static final double WIDEST = 880;
  private static final double BODY = 15;

  /** The space in a row of {@code width} whose words are of {@code font}. */
  static RowSpace of(double width, Insets in, Font font) {
    double em = em(font);
    double inner = Math.min(width - in.getLeft() - in.getRight(), WIDEST * em);
    return new RowSpace(in.getLeft(), in.getTop(), inner, em, width < NARROW * em);
  }

  static double em(Font font) {
    return font.getSize() / BODY;
  }

  /** Narrower than this, parts stand below each other. */
  static double narrow(Font font) {
    return NARROW * em(font);
  }

  /** Wider, a line of text would be longer than the eye follows. */
  static double widest(Font font) {
    return WIDEST * em(font);
  }

  double labelWidth() {
    return LABEL * em;
  }

  double asideWidth() {
    return ASIDE * em;
  }

  /** Where the controls begin. */
  double editorLeft() {
    return isNarrow ? left : left + labelWidth() + GAP;
  }

  /** What the controls and the words beside them have together. */
  double editorRoom() {
    return isNarrow ? inner : inner - labelWidth() - GAP;
  }
}
