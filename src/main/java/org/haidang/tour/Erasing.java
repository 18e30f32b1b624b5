package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/**
 * The steps in which a supervisor has a person erased for good, on every computer, and finds that
 * and who looked at what in the log.
 */
final class Erasing {

  private final Venue venue;
  private final Counselor hoa;
  private final Hands hands;

  /** At a workstation of the supervisor's own. */
  Erasing(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    hoa = new Counselor(() -> venue.openWorkstation(venue.folder().resolve("supervisor")), hands);
  }

  List<Step> steps() {
    return List.of(
        new Step("erasing", this::chosen),
        new Step("erased", this::erased),
        new Step("audit", this::audit));
  }

  private Stage chosen() {
    hoa.signIn("hoa", venue.password());
    hoa.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    hoa.awaitGone("the first steps are left", "first-steps");
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    hoa.await("the persons", "people");
    hoa.awaitWordsIn("people", "•••");
    Fx.pause(500); // the first row is chosen a moment after it is there
    hands.press(KeyCode.ENTER);
    hoa.await("the person", "people-line-age");
    hands.press(KeyCode.CONTROL, KeyCode.K);
    hands.type("xoa va giu");
    hands.press(KeyCode.ENTER);
    hoa.await("the reasons", "erasing-why-asked");
    return hoa.window();
  }

  private Stage erased() {
    hands.click(hoa.node("erasing-why-asked"));
    hands.press(KeyCode.CONTROL, KeyCode.DELETE);
    hoa.awaitWords("Bấm lần nữa để xóa, không lấy lại được");
    hands.press(KeyCode.CONTROL, KeyCode.DELETE);
    hoa.awaitWords("máy đã xóa");
    return hoa.window();
  }

  private Stage audit() {
    hands.press(KeyCode.CONTROL, KeyCode.K);
    hands.type("nhat ky truy cap");
    hands.press(KeyCode.ENTER);
    hoa.await("the log", "trail-table");
    hoa.awaitWordsIn("trail-table", "Xóa vĩnh viễn");
    hands.press(KeyCode.DOWN);
    hoa.awaitWordsIn("trail-whole", "·");
    return hoa.window();
  }
}
