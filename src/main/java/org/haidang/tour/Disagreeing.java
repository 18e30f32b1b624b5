package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;
import org.jspecify.annotations.Nullable;

/**
 * The steps in which two people write different things about one person while the line is cut; both
 * values are kept, and one of the two settles it with two keys.
 */
final class Disagreeing {

  private final Venue venue;
  private final Counselor lan;
  private final Hands hands;
  private @Nullable Counselor minh;

  /** At {@code lan}'s workstation, who knows a person, and at one of a colleague's own. */
  Disagreeing(Venue venue, Counselor lan) {
    this.venue = venue;
    this.lan = lan;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(new Step("conflict", this::apart), new Step("conflict-settled", this::settled));
  }

  private Stage apart() {
    var colleague =
        new Counselor(venue.openWorkstation(venue.folder().resolve("colleague")), hands);
    minh = colleague;
    colleague.signIn("minh", venue.password());
    colleague.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    colleague.awaitGone("the first steps are left", "first-steps");
    open(colleague);
    hands.to(lan.window());
    open(lan);
    venue.stopServer();
    write(lan, "24");
    hands.to(colleague.window());
    open(colleague); // a window that comes to the front again begins with its list
    write(colleague, "26");
    venue.startServer();
    hands.to(lan.window());
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT9);
    lan.await("what disagrees", "conflict-value-1");
    lan.awaitWordsIn("conflict", "24");
    lan.awaitWordsIn("conflict", "26");
    return lan.window();
  }

  private static void open(Counselor counselor) {
    var hands = counselor.hands();
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT3);
    counselor.await("the persons", "people");
    if (!counselor.sees("people-line-age")) {
      counselor.awaitWordsIn("people", "S•••");
      Fx.pause(500); // the first row is chosen a moment after it is there
      hands.press(KeyCode.ENTER);
    }
    counselor.await("the person", "people-line-age");
  }

  private void write(Counselor counselor, String age) {
    hands.click(counselor.node("people-line-age"));
    counselor.await("the caret in the age", "people-editor");
    hands.type(age);
    hands.press(KeyCode.ENTER);
    counselor.awaitWordsIn("people-line-age", age);
  }

  private Stage settled() {
    hands.press(KeyCode.DIGIT1);
    lan.await("the reasons", "conflict-reason-1");
    hands.press(KeyCode.DIGIT1);
    lan.awaitWords("Không có chỗ nào chưa khớp");
    var colleague = minh;
    if (colleague == null) {
      throw new StepFailed("the colleague is not there yet", null);
    }
    hands.to(colleague.window());
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT9);
    colleague.awaitWords("Không có chỗ nào chưa khớp");
    return colleague.window();
  }
}
