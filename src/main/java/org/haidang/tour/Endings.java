package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** How calls end, and what waits between them. */
final class Endings {

  private static final int KEYS_OF_AN_INFORMATION_CALL = 20;

  private final Counselor lan;
  private final Hands hands;

  Endings(Counselor lan) {
    this.lan = lan;
    this.hands = lan.hands();
  }

  /** While a call is in hand. */
  List<Step> aside() {
    return List.of(
        new Step("parked-call", this::parked),
        new Step("answer-found", this::answer),
        new Step("information-call", this::information),
        new Step("between-calls", this::betweenCalls),
        new Step("what-waits", this::whatWaits));
  }

  /** From the ready desk. */
  List<Step> others() {
    return List.of(new Step("silent-call", this::silent), new Step("late-entry", this::late));
  }

  private Stage parked() {
    hands.press(KeyCode.F2);
    lan.awaitWordsIn("call-clock", "00:00:0");
    lan.await("the script", "script-card");
    Fx.await("an empty form", () -> !lan.reads("Trực ban Công an tỉnh"));
    return lan.window();
  }

  /** The caller asks for information: found by typing, said, noted as given. */
  private Stage answer() {
    hands.press(KeyCode.CONTROL, KeyCode.T);
    lan.await("where one types", "answers-typed");
    hands.type("giay ph");
    lan.awaitWordsIn("answer-say", "Cục Quản lý lao động ngoài nước");
    hands.press(KeyCode.ENTER);
    lan.awaitWordsIn("answer-state", "Đã trả lời");
    return lan.window();
  }

  /** Every answer an information call asks for, in no more keys than it may take. */
  private Stage information() {
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.await("what is left", "close-pane");
    hands.press(KeyCode.DIGIT1);
    hands.press(KeyCode.ENTER);
    lan.awaitWordsIn("close-left", "Không còn câu nào bắt buộc");
    hands.press(KeyCode.DIGIT5);
    return lan.window();
  }

  private Stage betweenCalls() {
    int keys = 4;
    while (!lan.sees("answer") && keys < KEYS_OF_AN_INFORMATION_CALL) {
      hands.press(KeyCode.ENTER);
      keys++;
      // On a busy machine saving takes a while, and one Enter too many would answer the next call.
      Fx.pause(500);
    }
    lan.await("the ready desk", "answer");
    lan.awaitWordsIn("ready-title", "Nghỉ giữa hai cuộc");
    lan.awaitWords("bạn để lại");
    return lan.window();
  }

  private Stage whatWaits() {
    int row = 1;
    while (!lan.wordsOf("waits-" + row).contains("bạn để lại")) {
      row++;
    }
    hands.click(lan.node("waits-" + row));
    lan.await("the call", "call-clock");
    lan.awaitWords("đã nhận tin");
    return lan.window();
  }

  private Stage silent() {
    lan.answer();
    Fx.pause(1500);
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.await("what is left", "close-pane");
    hands.press(KeyCode.DIGIT4);
    hands.press(KeyCode.ENTER);
    lan.awaitWords("Nghe thấy gì?");
    hands.press(KeyCode.DIGIT1);
    return lan.window();
  }

  private Stage late() {
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.await("the ready desk", "answer");
    hands.click(lan.node("channel-late_entry"));
    lan.await("when it was", "late-when");
    hands.click(lan.node("late-when"));
    hands.press(KeyCode.CONTROL, KeyCode.A);
    hands.type("01/11/2026 22");
    hands.press(KeyCode.ENTER);
    lan.awaitWordsIn("call-clock", "01/11/2026 22:00");
    return lan.window();
  }
}
