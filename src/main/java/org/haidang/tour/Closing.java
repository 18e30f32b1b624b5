package org.haidang.tour;

import javafx.scene.input.KeyCode;

/**
 * How a counselor ends a short call.
 *
 * @param counselor with the call in hand
 */
record Closing(Counselor counselor) {

  private static final int MOST_ENTERS = 12;

  /** Closes the call in hand as one for information, and saves it. */
  void asInformation() {
    var hands = counselor.hands();
    hands.press(KeyCode.ESCAPE);
    hands.press(KeyCode.ESCAPE);
    hands.press(KeyCode.CONTROL, KeyCode.S);
    counselor.await("what is left", "close-pane");
    hands.press(KeyCode.DIGIT1);
    hands.press(KeyCode.ENTER);
    counselor.awaitWordsIn("close-left", "Không còn câu nào bắt buộc");
    for (int enters = 0; enters < MOST_ENTERS && !counselor.sees("answer"); enters++) {
      hands.press(KeyCode.ENTER);
      Fx.pause(500);
    }
    counselor.await("the ready desk", "answer");
  }
}
