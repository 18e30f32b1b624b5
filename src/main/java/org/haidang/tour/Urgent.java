package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** What a call may turn into at any moment: somebody is in danger, or must not be heard. */
final class Urgent {

  private final Counselor lan;
  private final Hands hands;

  Urgent(Counselor lan) {
    this.lan = lan;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(
        new Step("danger", this::danger),
        new Step("danger-reached", this::reached),
        new Step("not-safe-to-talk", this::notSafe));
  }

  private Stage danger() {
    lan.go("incident/summary");
    hands.press(KeyCode.F9);
    lan.await("the danger pane", "danger");
    lan.awaitWordsIn("danger-state", "Chưa ai nhận tin");
    lan.awaitWords("113");
    hands.press(KeyCode.ALT, KeyCode.DIGIT1);
    hands.press(KeyCode.DIGIT2);
    lan.awaitWords("không ai nghe");
    lan.awaitWordsIn("danger-state", "Chưa ai nhận tin");
    return lan.window();
  }

  private Stage reached() {
    hands.press(KeyCode.ALT, KeyCode.DIGIT1);
    hands.press(KeyCode.DIGIT1);
    hands.write(lan.window(), "Trực ban Công an tỉnh");
    hands.press(KeyCode.ENTER);
    lan.awaitWordsIn("danger-state", "đã nhận tin");
    return lan.window();
  }

  private Stage notSafe() {
    hands.press(KeyCode.ESCAPE);
    lan.await("the script", "script-card");
    hands.press(KeyCode.F10);
    lan.await("the quiet question", "quiet-say");
    hands.press(KeyCode.C);
    lan.awaitWords("113 đã nhận tin");
    hands.press(KeyCode.F10);
    lan.await("the script", "script-card");
    hands.press(KeyCode.F10);
    lan.await("the quiet question", "quiet-say");
    return lan.window();
  }
}
