package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** The end of a call that spoke of a possible victim: a judgement, then what is suggested. */
final class Judging {

  private final Counselor lan;
  private final Hands hands;

  Judging(Counselor lan) {
    this.lan = lan;
    this.hands = lan.hands();
  }

  /** While a call with a possible victim is in hand; it stays so. */
  List<Step> steps() {
    return List.of(
        new Step("judgement", this::judgement), new Step("suggestion", this::suggestion));
  }

  private Stage judgement() {
    hands.to(lan.window());
    tick("bi lua ve dieu gi", KeyCode.DIGIT1, KeyCode.DIGIT2);
    tick("noi den bi ep buoc", KeyCode.DIGIT1, KeyCode.DIGIT3);
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.await("what is left", "close-pane");
    hands.press(KeyCode.DIGIT2);
    hands.press(KeyCode.ENTER);
    hands.press(KeyCode.DIGIT1);
    hands.press(KeyCode.ENTER);
    hands.press(KeyCode.DIGIT3);
    lan.awaitWords("Ghi nhận định, xem gợi ý");
    if (lan.reads("Bạn là người quyết định") || lan.reads("Nếu từ 18 tuổi")) {
      throw new StepFailed("something is suggested before the judgement", null);
    }
    return lan.window();
  }

  private void tick(String question, KeyCode... digits) {
    hands.press(KeyCode.F3);
    hands.type(question);
    hands.press(KeyCode.ENTER);
    Fx.pause(200);
    for (var digit : digits) {
      hands.press(digit);
    }
  }

  private Stage suggestion() {
    hands.press(KeyCode.ENTER);
    lan.awaitWords("Gợi ý từ những gì đã ghi");
    hands.press(KeyCode.ENTER);
    hands.type("Con gai da ve nha.");
    lan.awaitWordsIn("assess-left", "Đã nhận định xong");
    return lan.window();
  }
}
