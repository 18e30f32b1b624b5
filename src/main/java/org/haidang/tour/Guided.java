package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** The script leads: anything by its name, a way through for a caller, what to ask next and why. */
final class Guided {

  private final Counselor lan;
  private final Hands hands;

  Guided(Counselor lan) {
    this.lan = lan;
    this.hands = lan.hands();
  }

  /** With a call in hand. */
  List<Step> steps() {
    return List.of(new Step("palette", this::palette), new Step("way-through", this::wayThrough));
  }

  private Stage palette() {
    hands.press(KeyCode.CONTROL, KeyCode.K);
    lan.await("the palette", "palette-text");
    lan.awaitWordsIn("palette-list", "Gọi thay người khác");
    return lan.window();
  }

  private Stage wayThrough() {
    hands.press(KeyCode.DIGIT3);
    lan.awaitGone("the palette", "palette-text");
    lan.awaitWordsIn("script-way", "Gọi thay người khác");
    lan.awaitWordsIn("offer-what", "Gợi ý tiếp");
    lan.awaitWordsIn("offer-why", "Vì");
    return lan.window();
  }
}
