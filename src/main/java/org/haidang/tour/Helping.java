package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/**
 * The steps in which colleagues help one another, in a centre of their own: a hand is raised and a
 * hint comes, the half-filled form is handed over warm, and goes on at another computer.
 */
final class Helping {

  private static final String TOLD = "Xe vừa qua Đông Hà, em nghe nói đi ra biên giới.";
  private static final String HINT = "Hỏi biển số xe và tên nhà xe.";

  private final Venue venue;
  private final Hands hands;
  private final Counselor tham;
  private final Counselor khoa;
  private final Counselor elsewhere;

  /** At workstations of its own. */
  Helping(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    tham = at("helping-tham");
    khoa = at("helping-khoa");
    elsewhere = at("helping-elsewhere");
  }

  private Counselor at(String folder) {
    return new Counselor(() -> venue.openWorkstation(venue.folder().resolve(folder)), hands);
  }

  List<Step> steps() {
    return List.of(
        new Step("hand-raised", this::raised),
        new Step("hand-answered", this::answered),
        new Step("hint", this::hint),
        new Step("give-to-whom", this::toWhom),
        new Step("taken-over", this::takenOver),
        new Step("continued-elsewhere", this::continued));
  }

  private void begin(Counselor counselor, String login) {
    counselor.signIn(login, venue.password());
    counselor.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    counselor.awaitGone("the first steps are left", "first-steps");
    counselor.await("the ready desk", "answer");
  }

  private Stage raised() {
    begin(tham, "tham");
    tham.answer();
    tham.go("safety/alone");
    hands.press(KeyCode.DIGIT2);
    tham.go("incident/summary");
    hands.write(tham.window(), TOLD);
    hands.press(KeyCode.F8);
    tham.awaitWordsIn("shift-words", "Đã giơ tay");
    return tham.window();
  }

  private Stage answered() {
    begin(khoa, "khoa");
    khoa.awaitWordsIn("shift-words", "Hồ Thị Hồng Thắm giơ tay");
    hands.press(KeyCode.F8);
    khoa.await("the call of another", "along");
    khoa.awaitWordsIn("along-title", "Hồ Thị Hồng Thắm");
    khoa.await("the line for a hint", "hint");
    return khoa.window();
  }

  private Stage hint() {
    Fx.pause(300); // the caret comes to the line a moment after it is there
    hands.click(khoa.node("hint"));
    hands.write(khoa.window(), HINT);
    hands.press(KeyCode.ENTER);
    khoa.awaitWordsIn("along", "✓ " + HINT);
    hands.to(tham.window());
    tham.awaitWordsIn("shift-words", HINT);
    return tham.window();
  }

  private Stage toWhom() {
    hands.press(KeyCode.CONTROL, KeyCode.B);
    tham.await("to whom", "give-pane");
    tham.awaitWordsIn("give-pane", "Phan Đăng Khoa");
    return tham.window();
  }

  /** The giver goes on until the other has it. */
  private Stage takenOver() {
    hands.press(KeyCode.DIGIT1);
    tham.awaitWordsIn("shift-words", "Chờ Phan Đăng Khoa nhận cuộc gọi");
    hands.to(khoa.window());
    hands.press(KeyCode.ESCAPE);
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    khoa.await("the ready desk", "answer");
    khoa.awaitWordsIn("shift-words", "muốn trao bạn cuộc gọi");
    hands.press(KeyCode.F8);
    khoa.await("the form", "script-card");
    khoa.go("incident/summary");
    khoa.awaitWords(TOLD);
    return khoa.window();
  }

  /** The computer is gone before the call is over; nobody types anything twice. */
  private Stage continued() {
    hands.write(khoa.window(), " Xe khách màu xanh.");
    khoa.awaitWords("màu xanh");
    Fx.pause(3000); // its copy goes within two seconds
    var left = khoa.window();
    begin(elsewhere, "khoa");
    venue.closeWorkstation(left);
    elsewhere.awaitWordsIn("unfinished", "đang dở ở máy khác");
    hands.click(elsewhere.node("waits-1"));
    elsewhere.await("the form", "script-card");
    elsewhere.go("incident/summary");
    elsewhere.awaitWords(TOLD + " Xe khách màu xanh.");
    return elsewhere.window();
  }
}
