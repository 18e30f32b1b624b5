package org.haidang.tour;

import java.io.IOException;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;
import org.jspecify.annotations.Nullable;

/**
 * The steps in which an author edits a question and publishes: the counselor's next call has it,
 * the call under way keeps its own.
 */
final class Publishing {

  private static final String BEFORE = "Lý do gọi (một dòng)";
  private static final String AFTER = "Gọi về việc gì? (một dòng)";
  private static final String REASON = "field:contact/reason";
  private static final String VERSION = "2099123101";

  private final Venue venue;
  private final Hands hands;
  private final AuthorWorkbook workbook;
  private @Nullable Counselor counselor;
  private @Nullable Counselor author;

  Publishing(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    this.workbook = new AuthorWorkbook(venue.folder().resolve("workbook").resolve("tip-vi"));
  }

  List<Step> steps() {
    return List.of(
        new Step("call-before", this::callBefore),
        new Step("author-fault", this::fault),
        new Step("author-changes", this::changes),
        new Step("author-preview", this::preview),
        new Step("author-published", this::published),
        new Step("call-keeps-its-form", this::keeps),
        new Step("next-call-has-it", this::next),
        new Step("what-changed", this::read));
  }

  private Stage callBefore() {
    var lan = new Counselor(venue.openWorkstation(venue.folder().resolve("publishing")), hands);
    counselor = lan;
    lan.signIn("lan", venue.password());
    lan.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    lan.awaitGone("the first steps are left", "first-steps");
    lan.answer();
    reasonIs(lan, BEFORE);
    return lan.window();
  }

  /** The author makes a slip first, and is told where. */
  private Stage fault() throws IOException {
    venue.copyWorkbook(workbook.folder());
    workbook.edit("survey.csv", "text,reason,", "tekst,reason,");
    var hoa = new Counselor(venue.openWorkstation(venue.folder().resolve("author")), hands);
    author = hoa;
    hoa.signIn("hoa", venue.password());
    hoa.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    hoa.awaitGone("the first steps are left", "first-steps");
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT8);
    hoa.await("the content's screen", "content-path");
    hands.click(hoa.node("content-path"));
    hands.write(hoa.window(), workbook.folder().toString());
    hands.press(KeyCode.ENTER);
    hoa.awaitWordsIn("content-faults", "tekst");
    return hoa.window();
  }

  /** Mended and saved, the workbook is read again by itself. */
  private Stage changes() throws IOException {
    workbook.edit("survey.csv", "tekst,reason,", "text,reason,");
    workbook.edit("survey.csv", BEFORE, AFTER);
    workbook.edit("settings.csv", workbook.version(), VERSION);
    var hoa = known(author);
    hands.press(KeyCode.ALT, KeyCode.DIGIT1);
    hoa.awaitWordsIn("content-changes", AFTER);
    return hoa.window();
  }

  private Stage preview() {
    var hoa = known(author);
    hands.press(KeyCode.ALT, KeyCode.DIGIT3);
    hoa.await("the preview", "content-preview-mark");
    hoa.await("the form", "field:safety/alone");
    hoa.go("contact/reason");
    hands.write(hoa.window(), "Hỏi giúp cháu gái");
    hoa.awaitWordsIn(REASON, AFTER);
    return hoa.window();
  }

  private Stage published() {
    var hoa = known(author);
    hands.click(hoa.node("content-note"));
    hands.write(hoa.window(), "Câu lý do gọi hỏi rõ hơn");
    hands.press(KeyCode.CONTROL, KeyCode.ENTER);
    hands.press(KeyCode.ALT, KeyCode.DIGIT4);
    hoa.awaitWordsIn("content-versions", "Câu lý do gọi hỏi rõ hơn");
    hoa.awaitWordsIn("content-versions", "đang dùng");
    hoa.awaitWordsIn("content-differences", AFTER);
    return hoa.window();
  }

  /** The call that was open all the while keeps its question; the bar says what is new. */
  private Stage keeps() {
    var lan = known(counselor);
    hands.to(lan.window());
    lan.awaitWords("Câu lý do gọi hỏi rõ hơn");
    reasonIs(lan, BEFORE);
    hands.write(lan.window(), "Hỏi thủ tục");
    Fx.pause(400);
    return lan.window();
  }

  private Stage next() {
    var lan = known(counselor);
    hands.press(KeyCode.CONTROL, KeyCode.W);
    lan.answer();
    reasonIs(lan, AFTER);
    return lan.window();
  }

  private Stage read() {
    var lan = known(counselor);
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT8);
    lan.awaitWordsIn("content-versions", "Câu lý do gọi hỏi rõ hơn");
    lan.awaitWordsIn("content-differences", AFTER);
    return lan.window();
  }

  private void reasonIs(Counselor at, String words) {
    at.go("contact/reason");
    at.awaitWordsIn(REASON, words);
  }

  private static Counselor known(@Nullable Counselor person) {
    if (person == null) {
      throw new StepFailed("nobody is there yet", null);
    }
    return person;
  }
}
