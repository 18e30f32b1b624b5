package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;
import org.jspecify.annotations.Nullable;

/** The steps in which one shift hands over to the next, at another workstation. */
final class HandingOver {

  private static final int MOST_LINES = 40;

  private final Venue venue;
  private final Counselor lan;
  private final Hands hands;
  private @Nullable Counselor next;

  /** From {@code lan}'s workstation to one of its own. */
  HandingOver(Venue venue, Counselor lan) {
    this.venue = venue;
    this.lan = lan;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(
        new Step("due-list", this::due),
        new Step("handover-written", this::written),
        new Step("handover-read", this::read),
        new Step("handover-taken", this::taken));
  }

  private Stage due() {
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT5);
    lan.await("what is due", "due-table");
    hands.press(KeyCode.ALT, KeyCode.DIGIT2);
    lan.awaitWords("Gọi lại");
    return lan.window();
  }

  private Stage written() {
    hands.press(KeyCode.ALT, KeyCode.DIGIT4);
    lan.await("the handovers", "handover-list");
    hands.press(KeyCode.CONTROL, KeyCode.N);
    lan.await("what the program wrote", "handover-give");
    hands.click(lan.node("handover-general"));
    hands.write(lan.window(), "Đêm yên; nhớ gọi lại chị Sương sau 9 giờ.");
    return lan.window();
  }

  private Stage read() {
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.awaitGone("the handover is signed", "handover-give");
    var minh = new Counselor(venue.openWorkstation(venue.folder().resolve("next")), hands);
    next = minh;
    minh.signIn("minh", venue.password());
    minh.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    minh.awaitGone("the first steps are left", "first-steps");
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT5);
    minh.await("what is due", "due-table");
    hands.press(KeyCode.ALT, KeyCode.DIGIT4);
    minh.await("the handovers", "handover-list");
    minh.awaitWordsIn("handover-list", "Trần Thị Mai Lan giao");
    hands.press(KeyCode.HOME);
    hands.press(KeyCode.ENTER);
    minh.await("the handover", "handover-read");
    minh.awaitWords("Đêm yên");
    return minh.window();
  }

  private Stage taken() {
    var minh = next;
    if (minh == null) {
      throw new StepFailed("nobody is there to take over", null);
    }
    for (int line = 1; line < MOST_LINES && minh.sees("read-" + line); line++) {
      hands.press(KeyCode.ENTER);
    }
    hands.press(KeyCode.CONTROL, KeyCode.S);
    minh.awaitWordsIn("handover-list", "đã nhận: Nguyễn Quang Minh");
    return minh.window();
  }
}
