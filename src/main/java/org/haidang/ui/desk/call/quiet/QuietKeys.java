package org.haidang.ui.desk.call.quiet;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.haidang.desk.Quiet;
import org.haidang.ui.form.Digits;

/** What the keys answer to the quiet questions. To be used on the FX thread. */
final class QuietKeys {

  /** In the order of their digits. */
  static final List<Quiet.Answer> BY_DIGIT =
      List.of(Quiet.Answer.YES, Quiet.Answer.NO, Quiet.Answer.UNSURE);

  private final QuietViewModel quiet;

  QuietKeys(QuietViewModel quiet) {
    this.quiet = quiet;
  }

  /** A key that nothing with the focus has used. */
  void pressed(KeyEvent key) {
    boolean typing = key.getTarget() instanceof TextInputControl;
    int place = Digits.place(key);
    boolean picks = Digits.alt(key) || (!typing && Digits.plain(key));
    if (picks && place >= 0) {
      if (place < BY_DIGIT.size()) {
        quiet.answer(BY_DIGIT.get(place));
      }
      key.consume();
    } else if (Digits.plain(key) && use(key.getCode(), typing)) {
      key.consume();
    }
  }

  private boolean use(KeyCode code, boolean typing) {
    switch (code) {
      case ENTER, PAGE_DOWN -> quiet.goOn();
      case ESCAPE, PAGE_UP -> quiet.back();
      case BACK_SPACE -> {
        if (!typing) {
          quiet.back();
        }
      }
      case C, Y, K, N, SPACE -> {
        if (!typing) {
          quiet.answer(byLetter(code));
        }
        return !typing;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static Quiet.Answer byLetter(KeyCode code) {
    return switch (code) {
      case C, Y -> Quiet.Answer.YES;
      case K, N -> Quiet.Answer.NO;
      default -> Quiet.Answer.UNSURE;
    };
  }
}
