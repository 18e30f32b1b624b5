package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** The steps in which a supervisor looks how the centre's computers fare. */
final class Watching {

  private final Venue venue;
  private final Hands hands;
  private final Counselor vinh;

  /** At a workstation of the supervisor's own, in the centre of those who helped one another. */
  Watching(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    vinh = new Counselor(() -> venue.openWorkstation(venue.folder().resolve("watching")), hands);
  }

  List<Step> steps() {
    return List.of(new Step("computers", this::computers), new Step("quarantine", this::apart));
  }

  private Stage computers() {
    vinh.signIn("vinh", venue.password());
    vinh.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    vinh.awaitGone("the first steps are left", "first-steps");
    hands.press(KeyCode.CONTROL, KeyCode.K);
    hands.type("tinh trang may");
    hands.press(KeyCode.ENTER);
    vinh.await("the computers", "health-table");
    for (int tries = 0; tries < 20 && !vinh.sees("health-whole-0"); tries++) {
      Fx.pause(1000); // a computer tells of itself within seconds of its first exchange
      hands.press(KeyCode.F5);
    }
    vinh.await("one of them whole", "health-whole-0");
    vinh.awaitWordsIn("health-state", "máy cần xem");
    return vinh.window();
  }

  private Stage apart() {
    hands.press(KeyCode.F7);
    vinh.awaitWords("Không có gì chờ quyết định");
    return vinh.window();
  }
}
