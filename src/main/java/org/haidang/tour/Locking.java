package org.haidang.tour;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** The steps in which a desk is locked and unlocked without a line, and one's days run out. */
final class Locking {

  private static final String LOGIN = "minh";

  private final Venue venue;
  private final Hands hands;
  private Counselor minh;

  /** At a workstation of its own. */
  Locking(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    minh = sitting();
  }

  private Counselor sitting() {
    return new Counselor(() -> venue.openWorkstation(venue.folder().resolve("locking")), hands);
  }

  List<Step> steps() {
    return List.of(
        new Step("locked", this::locked),
        new Step("unlocked-offline", this::unlocked),
        new Step("days-run-out", this::runOut));
  }

  private Stage locked() {
    minh.signIn(LOGIN, venue.password());
    minh.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    minh.awaitGone("the first steps are left", "first-steps");
    venue.stopServer();
    hands.press(KeyCode.CONTROL, KeyCode.L);
    minh.await("the unlock screen", "sign-in");
    minh.awaitWords("Máy đã khóa. Nhập mật khẩu để làm tiếp.");
    return minh.window();
  }

  private Stage unlocked() {
    hands.type(venue.password());
    hands.press(KeyCode.ENTER);
    minh.await("the desk", "main");
    minh.await("the ready desk", "answer");
    return minh.window();
  }

  private Stage runOut() {
    venue.closeWorkstation(minh.window());
    venue.wasAway(venue.folder().resolve("locking"), LOGIN, Duration.ofDays(8));
    minh = sitting();
    minh.signIn(LOGIN, venue.password());
    minh.awaitWords("quá 7 ngày chưa nối với máy chủ");
    minh.answer();
    var window = minh.window();
    venue.startServer();
    return window;
  }
}
