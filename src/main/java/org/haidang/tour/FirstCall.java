package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** From sign-in to the middle of a first call. */
final class FirstCall {

  private static final String SUMMARY =
      "Mẹ người gọi kể con gái bị một phụ nữ quen qua Zalo rủ sang bên kia biên giới làm quán ăn.";

  private final Venue venue;
  private final Counselor lan;
  private final Hands hands;

  FirstCall(Venue venue, Counselor lan) {
    this.venue = venue;
    this.lan = lan;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(
        new Step("sign-in", this::signIn),
        new Step("first-steps", this::firstSteps),
        new Step("ready", this::ready),
        new Step("call", this::call),
        new Step("safety", this::safety),
        new Step("province", this::province),
        new Step("english", this::english),
        new Step("possible-victim", this::possibleVictim));
  }

  private Stage signIn() {
    hands.to(lan.window());
    lan.await("the sign-in screen", "sign-in");
    lan.awaitWords("DEMO");
    return lan.window();
  }

  private Stage firstSteps() {
    lan.signIn("lan", venue.password());
    lan.await("the ready desk", "answer");
    lan.await("the first steps", "first-steps");
    return lan.window();
  }

  private Stage ready() {
    hands.press(KeyCode.ESCAPE);
    lan.awaitGone("the first steps are left", "first-steps");
    lan.awaitWords("Nhận cuộc gọi");
    return lan.window();
  }

  private Stage call() {
    lan.answer();
    check(!lan.wordsOf("script-say").isBlank(), "the script says nothing");
    return lan.window();
  }

  private Stage safety() {
    lan.go("safety/alone");
    hands.press(KeyCode.DIGIT1);
    lan.go("safety/danger");
    hands.press(KeyCode.DIGIT2);
    return lan.window();
  }

  private Stage province() {
    lan.go("caller/caller_age");
    hands.type("15");
    lan.go("caller/caller_region");
    hands.press(KeyCode.DIGIT1);
    lan.go("caller/caller_province");
    hands.type("ca b");
    hands.press(KeyCode.ENTER);
    lan.go("caller/caller_province");
    lan.awaitWords("Cao Bằng");
    lan.awaitWords("dưới 16");
    return lan.window();
  }

  private Stage english() {
    hands.press(KeyCode.F6);
    lan.awaitWords("Province or city");
    check(lan.wordsOf("field:caller/caller_province").contains("Cao"), "the province is gone");
    return lan.window();
  }

  private Stage possibleVictim() {
    hands.press(KeyCode.F6);
    lan.go("incident/summary");
    hands.write(lan.window(), SUMMARY);
    lan.awaitWords("Mẹ người gọi kể con gái");
    lan.go("incident/specific");
    hands.press(KeyCode.DIGIT1);
    hands.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    lan.await("the possible victims", "add:victims");
    hands.click(lan.node("add:victims"));
    return lan.window();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new StepFailed(otherwise, null);
    }
  }
}
