package org.haidang.tour;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/** How the desk can look: its keys, dark, twice as large, in a language of its own. */
final class Looks {

  private final Venue venue;
  private final Counselor lan;
  private final Hands hands;

  Looks(Venue venue, Counselor lan) {
    this.venue = venue;
    this.lan = lan;
    this.hands = lan.hands();
  }

  /** With a call in hand. */
  List<Step> steps() {
    return List.of(
        new Step("keys", this::keys),
        new Step("dark", this::dark),
        new Step("twice-as-large", this::large),
        new Step("third-language", this::thirdLanguage));
  }

  private Stage keys() {
    hands.to(lan.window());
    hands.press(KeyCode.F1);
    lan.awaitWords("Ctrl+PgDn");
    return lan.window();
  }

  private Stage dark() {
    hands.press(KeyCode.F1);
    hands.press(KeyCode.CONTROL, KeyCode.D);
    lan.await("the script", "script-card");
    return lan.window();
  }

  private Stage large() {
    hands.press(KeyCode.CONTROL, KeyCode.D);
    var root = lan.window().getScene().getRoot();
    var before = root.getStyle();
    for (int i = 0; i < 10; i++) {
      // The key that bears the plus on most keyboards.
      hands.press(KeyCode.CONTROL, KeyCode.EQUALS);
    }
    Fx.await("larger text", () -> !root.getStyle().equals(before));
    lan.await("the script", "script-card");
    Fx.pause(300);
    return lan.window();
  }

  private Stage thirdLanguage() throws IOException {
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT0);
    venue.addLanguage("fr");
    var hoa = new Counselor(venue.openWorkstation(venue.folder().resolve("french")), hands);
    hoa.signIn("lan", venue.password());
    hoa.answer();
    // The news of what was published stands where the language is told.
    hands.press(KeyCode.SHIFT, KeyCode.ESCAPE);
    hands.press(KeyCode.F6);
    hands.press(KeyCode.F6);
    hoa.awaitWords("Enregistrer la fiche");
    hoa.awaitWordsIn("language", "Tiếng Việt");
    return hoa.window();
  }
}
