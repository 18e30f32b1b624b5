package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** The steps of one referral: from a person, by the sentence read aloud, to what came of it. */
final class Referring {

  private final Counselor lan;
  private final Hands hands;

  /** At the list of persons of {@code lan}. */
  Referring(Counselor lan) {
    this.lan = lan;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(
        new Step("person", this::person),
        new Step("referral-new", this::begun),
        new Step("referral-consent", this::asked),
        new Step("referral-consented", this::consented),
        new Step("referral-completed", this::completed));
  }

  private Stage person() {
    hands.press(KeyCode.ENTER);
    lan.await("the person", "sheet-referral");
    return lan.window();
  }

  private Stage begun() {
    hands.click(lan.node("sheet-referral"));
    lan.await("the agencies", "agency-words");
    hands.click(lan.node("agency-words"));
    hands.type("cong an");
    Fx.pause(400);
    return lan.window();
  }

  private Stage asked() {
    hands.press(KeyCode.CONTROL, KeyCode.ENTER);
    lan.await("the sentence to read", "consent-sentence");
    return lan.window();
  }

  private Stage consented() {
    hands.press(KeyCode.C);
    lan.awaitWordsIn("sheet-state", "Đã đồng ý");
    return lan.window();
  }

  private Stage completed() {
    for (var step : List.of("sent", "accepted", "in_progress", "completed")) {
      lan.await("the step " + step, "deed-" + step);
      hands.click(lan.node("deed-" + step));
      Fx.pause(300);
    }
    lan.awaitWordsIn("sheet-state", "Đã hỗ trợ xong");
    lan.awaitWordsIn("rate", "(12 / 17)");
    return lan.window();
  }
}
