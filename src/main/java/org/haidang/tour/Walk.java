package org.haidang.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;
import org.jspecify.annotations.Nullable;

/**
 * The steps of the tour: one call from sign-in to a colleague's screen, through an outage and a
 * kill.
 */
final class Walk {

  private static final String SUMMARY =
      "Mẹ người gọi kể con gái bị một phụ nữ quen qua Zalo rủ sang bên kia biên giới làm quán ăn.";

  private final Venue venue;
  private final Hands hands = new Hands();
  private final Counselor lan;
  private @Nullable Counselor colleague;

  /** Starts the server and opens the first workstation. */
  Walk(Venue venue) {
    this.venue = venue;
    venue.startServer();
    lan = new Counselor(venue.openWorkstation(venue.folder().resolve("lan")), hands);
  }

  List<Step> steps() {
    var endings = new Endings(lan);
    return Stream.of(
            begin(),
            new Guided(lan).steps(),
            new Urgent(lan).steps(),
            endings.aside(),
            killed(),
            new Judging(lan).steps(),
            sent(),
            endings.others(),
            new Papers(venue, lan, this::minh).steps(),
            new Publishing(venue, hands).steps(),
            people(),
            new Erasing(venue, hands).steps(),
            new Helping(venue, hands).steps(),
            new Watching(venue, hands).steps(),
            new PuttingOut(venue, hands).steps(),
            new Locking(venue, hands).steps(),
            looks())
        .flatMap(List::stream)
        .toList();
  }

  private List<Step> begin() {
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

  private List<Step> killed() {
    return List.of(new Step("killed-mid-word", () -> new Killed(venue, hands).play("minh")));
  }

  private List<Step> sent() {
    return List.of(
        new Step("in-hanoi", this::inHanoi),
        new Step("colleague", this::colleague),
        new Step("offline", this::offline),
        new Step("line", this::line),
        new Step("back-online", this::backOnline),
        new Step("search", this::search),
        new Step("record", this::record));
  }

  /** What lives longer than one call, at a workstation of its own. */
  private List<Step> people() {
    var desk = new Counselor(() -> venue.openWorkstation(venue.folder().resolve("people")), hands);
    var steps = new ArrayList<Step>();
    steps.addAll(new Returning(desk, venue.password()).steps());
    steps.addAll(new Referring(desk).steps());
    steps.addAll(new HandingOver(venue, desk).steps());
    steps.addAll(new Disagreeing(venue, desk).steps());
    return steps;
  }

  private List<Step> looks() {
    return new Looks(venue, lan).steps();
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

  private Stage inHanoi() {
    hands.to(lan.window());
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.await("the ready desk", "answer");
    lan.awaitWordsIn("last-saved", "Đã về Hà Nội");
    return lan.window();
  }

  private Stage colleague() {
    var window = venue.openWorkstation(venue.folder().resolve("minh"));
    var minh = new Counselor(window, hands);
    colleague = minh;
    minh.signIn("minh", venue.password());
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    minh.await("the list of contacts", "contacts");
    minh.awaitWords("Mẹ người gọi kể con gái");
    return minh.window();
  }

  private Stage offline() {
    venue.stopServer();
    lan.answer();
    lan.go("incident/summary");
    hands.write(lan.window(), "Hỏi thủ tục xin xác nhận là nạn nhân; người gọi là cán bộ xã.");
    lan.go("closing/kind");
    hands.press(KeyCode.DIGIT1);
    hands.press(KeyCode.CONTROL, KeyCode.S);
    lan.await("the ready desk", "answer");
    lan.awaitWordsIn("last-saved", "Đã lưu trên máy");
    lan.awaitWordsIn("line-badge", "1 chờ gửi");
    return lan.window();
  }

  /** Why it waits, and since when, one press away from the badge. */
  private Stage line() {
    hands.click(lan.node("line-badge"));
    lan.await("the line", "line");
    lan.awaitWordsIn("line-fact-1", "1 thay đổi chờ gửi");
    lan.awaitWordsIn("line-why", "Máy tự thử lại lúc");
    return lan.window();
  }

  private Stage backOnline() {
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    lan.await("the ready desk", "answer");
    venue.startServer();
    var minh = minh();
    hands.to(minh.window());
    minh.awaitWords("Hỏi thủ tục xin xác nhận");
    hands.to(lan.window());
    lan.awaitWordsIn("last-saved", "Đã về Hà Nội");
    return lan.window();
  }

  private Stage search() {
    var minh = minh();
    hands.to(minh.window());
    hands.click(minh.node("contacts-search"));
    hands.type("cao bang");
    minh.awaitWords("Mẹ người gọi kể con gái");
    return minh.window();
  }

  private Stage record() {
    var minh = minh();
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.ENTER);
    minh.await("the record", "record");
    minh.awaitWords("Cao Bằng");
    minh.awaitWordsIn("where", "Ở Hà Nội từ");
    return minh.window();
  }

  private Counselor minh() {
    var known = colleague;
    if (known == null) {
      throw new StepFailed("the colleague is not there yet", null);
    }
    return known;
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new StepFailed(otherwise, null);
    }
  }
}
