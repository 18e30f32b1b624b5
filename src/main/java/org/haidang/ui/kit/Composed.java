package org.haidang.ui.kit;

import java.text.Normalizer;
import javafx.scene.control.TextFormatter;

/**
 * Vietnamese letters in one piece (Unicode NFC). Some keyboards and files bring a letter and its
 * marks apart, which would draw unevenly, move the caret by halves and escape comparison.
 */
public final class Composed {

  private Composed() {}

  /** {@code text} with every letter in one piece. */
  public static String of(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * For a text field: what is typed or pasted is composed, with the letter before it if need be.
   */
  public static TextFormatter<String> formatter() {
    return new TextFormatter<>(Composed::compose);
  }

  /** The same for a field of at most {@code most} UTF-16 units: what would not fit is not taken. */
  public static TextFormatter<String> formatter(int most) {
    return new TextFormatter<>(change -> within(compose(change), most));
  }

  private static TextFormatter.Change within(TextFormatter.Change change, int most) {
    if (change.getControlNewText().length() > most) {
      int caret = change.getControlCaretPosition();
      change.setText("");
      change.setRange(caret, caret);
      change.selectRange(change.getControlAnchor(), caret);
    }
    return change;
  }

  private static TextFormatter.Change compose(TextFormatter.Change change) {
    if (!change.isAdded()
        || Normalizer.isNormalized(change.getControlNewText(), Normalizer.Form.NFC)) {
      return change;
    }
    var old = change.getControlText();
    int from = change.getRangeStart();
    var added = change.getText();
    // A mark joins the letter before it, which is already in the field.
    while (from > 0 && !added.isEmpty() && isMark(added.codePointAt(0))) {
      int letter = old.codePointBefore(from);
      from -= Character.charCount(letter);
      added = Character.toString(letter) + added;
      if (!isMark(letter)) {
        break;
      }
    }
    var composed = of(added);
    change.setRange(from, change.getRangeEnd());
    change.setText(composed);
    change.selectRange(from + composed.length(), from + composed.length());
    return change;
  }

  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }
}
