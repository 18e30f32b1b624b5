package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;

/**
 * The steps in which an account is put out while its computer is away: at the next contact what it
 * had not sent goes to the server's quarantine and leaves the computer, which says so.
 */
final class PuttingOut {

  private static final String LOGIN = "phuc";
  private static final String NAME = "Lâm Hoàng Phúc";
  private static final String TOLD =
      "Người gọi hỏi cách tìm em gái đi làm xa, mất liên lạc ba tuần.";

  private static final String WHY = "Người gọi đang chờ trả lời, cần phiếu này.";

  private static final int MOST_ROWS = 20;

  private final Venue venue;
  private final Hands hands;
  private final Counselor tuyet;
  private Counselor phuc;

  /** At a counselor's workstation and the supervisor's own. */
  PuttingOut(Venue venue, Hands hands) {
    this.venue = venue;
    this.hands = hands;
    phuc = at("put-out");
    tuyet = at("putting-out");
  }

  private Counselor at(String folder) {
    return new Counselor(() -> venue.openWorkstation(venue.folder().resolve(folder)), hands);
  }

  List<Step> steps() {
    return List.of(
        new Step("saved-unsent", this::unsent),
        new Step("account-put-out", this::putOut),
        new Step("account-revoked", this::revoked),
        new Step("account-revoked-english", this::english),
        new Step("handed-in", this::handedIn),
        new Step("handed-in-read", this::read),
        new Step("handed-in-taken", this::taken));
  }

  private void begin(Counselor counselor, String login) {
    counselor.signIn(login, venue.password());
    counselor.await("the first steps", "first-steps");
    hands.press(KeyCode.ESCAPE);
    counselor.awaitGone("the first steps are left", "first-steps");
  }

  private Stage unsent() {
    begin(phuc, LOGIN);
    phuc.await("the ready desk", "answer");
    venue.stopServer();
    phuc.answer();
    phuc.go("incident/summary");
    hands.write(phuc.window(), TOLD);
    new Closing(phuc).asInformation();
    hands.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    phuc.await("the list", "contacts-search");
    phuc.awaitWords("Đã lưu trên máy");
    return phuc.window();
  }

  private Stage putOut() {
    venue.closeWorkstation(phuc.window());
    venue.startServer();
    begin(tuyet, "tuyet");
    hands.press(KeyCode.CONTROL, KeyCode.K);
    hands.type("tai khoan");
    // The own account stands first.
    hands.press(KeyCode.DOWN);
    hands.press(KeyCode.ENTER);
    tuyet.awaitWordsIn("accounts-table", NAME);
    tuyet.focus("accounts-table");
    hands.press(KeyCode.HOME);
    for (int rows = 0; rows < MOST_ROWS && !chosen(); rows++) {
      hands.press(KeyCode.DOWN);
      Fx.pause(100);
    }
    check(chosen());
    hands.click(tuyet.node("accounts-strike"));
    tuyet.awaitWordsIn("accounts-strike", "Nhấn lần nữa để làm thật");
    hands.click(tuyet.node("accounts-strike"));
    tuyet.awaitWordsIn("accounts-table", LOGIN + " · tư vấn viên · AG · đã khóa");
    return tuyet.window();
  }

  private boolean chosen() {
    return tuyet.sees("accounts-strike") && tuyet.wordsOf("accounts-login").startsWith(LOGIN);
  }

  private static void check(boolean chosen) {
    if (!chosen) {
      throw new StepFailed("the account is not in the list", null);
    }
  }

  /** Who was put out learns it where they sign in, and whom to ask. */
  private Stage revoked() {
    phuc = at("put-out");
    hands.to(phuc.window());
    phuc.await("the sign-in screen", "sign-in");
    hands.click(phuc.node("login"));
    hands.press(KeyCode.CONTROL, KeyCode.A);
    hands.type(LOGIN);
    hands.press(KeyCode.TAB);
    hands.type(venue.password());
    hands.press(KeyCode.ENTER);
    phuc.awaitWordsIn("sign-in-fault", "Tài khoản này đã bị thu hồi.");
    phuc.awaitWordsIn("sign-in-fault", "không còn trên máy này");
    phuc.awaitWordsIn("sign-in-fault", "giám sát viên");
    return phuc.window();
  }

  private Stage english() {
    hands.press(KeyCode.F6);
    phuc.awaitWordsIn("sign-in-fault", "This account was revoked.");
    phuc.awaitWordsIn("sign-in-fault", "supervisor");
    return phuc.window();
  }

  private Stage handedIn() {
    venue.closeWorkstation(phuc.window());
    hands.to(tuyet.window());
    hands.press(KeyCode.CONTROL, KeyCode.K);
    hands.type("tinh trang may");
    hands.press(KeyCode.ENTER);
    tuyet.await("the computers", "health-table");
    hands.press(KeyCode.F7);
    tuyet.awaitWordsIn("quarantine-table", NAME);
    tuyet.awaitWordsIn("quarantine-table", "Tài khoản bị thu hồi");
    return tuyet.window();
  }

  /** What it says is looked into with a reason, by the questions of its form. */
  private Stage read() {
    tuyet.focus("quarantine-table");
    hands.press(KeyCode.ENTER);
    hands.write(tuyet.window(), WHY);
    hands.press(KeyCode.F4);
    tuyet.awaitWords(TOLD);
    return tuyet.window();
  }

  private Stage taken() {
    hands.press(KeyCode.CONTROL, KeyCode.S);
    // What was told before may still stand in the bar of messages, before what is told of this.
    tuyet.awaitWords("Không có gì chờ quyết định");
    return tuyet.window();
  }
}
