package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/**
 * The steps in which a supervisor finalises a report, changes it all the same, and accepts what was
 * proposed by that.
 */
final class Finalising {

  private static final String REASON = "contact/reason";

  private final Venue venue;
  private final Hands hands;
  private final Counselor hoa;

  /** At a workstation of the supervisor's own. */
  Finalising(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    hoa = new Counselor(() -> venue.openWorkstation(venue.folder().resolve("finalising")), hands);
  }

  List<Step> steps() {
    return List.of(
        new Step("report-finalised", this::finalised),
        new Step("report-amended", this::amended),
        new Step("amendment", this::proposed),
        new Step("amendment-accepted", this::accepted));
  }

  private Stage finalised() {
    hoa.signIn("hoa", venue.password());
    hoa.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    hoa.awaitGone("the first steps are left", "first-steps");
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    hoa.await("the contacts", "contacts");
    hands.type("hoi thong tin");
    Fx.pause(500); // what is typed is searched a moment later
    hands.press(KeyCode.CONTROL, KeyCode.ENTER);
    Fx.pause(1000);
    hands.press(KeyCode.ENTER);
    hoa.await("the record", "record-title");
    hands.press(KeyCode.F10);
    hoa.await("whether to finalise", "final-go");
    hands.press(KeyCode.ENTER);
    hoa.awaitWordsIn("record", "đã chốt");
    return hoa.window();
  }

  private Stage amended() {
    hands.press(KeyCode.F12);
    hoa.await("why it is changed", "amend-reason");
    hoa.focus("amend-reason");
    hands.type("nguoi goi goi lai");
    hoa.go(REASON);
    hands.press(KeyCode.END);
    hands.type(" hoi them");
    hands.press(KeyCode.TAB);
    return hoa.window();
  }

  private Stage proposed() {
    hands.press(KeyCode.CONTROL, KeyCode.S);
    hoa.await("the ready desk", "answer");
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT9);
    hoa.await("the lists", "conflicts-amendments");
    hands.press(KeyCode.ALT, KeyCode.DIGIT3);
    hoa.await("what is proposed", "amend-accept");
    hands.press(KeyCode.F4);
    hoa.awaitWordsIn("amendment", "hoi them");
    return hoa.window();
  }

  private Stage accepted() {
    hands.press(KeyCode.ENTER);
    hoa.awaitWordsIn("amendment", "Đã chấp nhận");
    return hoa.window();
  }
}
