package org.haidang.tour;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.tour.Tour.Step;
import org.jspecify.annotations.Nullable;

/** A saved call reaches the server and a colleague's screen, through an outage. */
final class SentOn {

  private final Venue venue;
  private final Counselor lan;
  private final Hands hands;
  private @Nullable Counselor colleague;

  SentOn(Venue venue, Counselor lan) {
    this.venue = venue;
    this.lan = lan;
    this.hands = lan.hands();
  }

  List<Step> steps() {
    return List.of(
        new Step("in-hanoi", this::inHanoi),
        new Step("colleague", this::colleague),
        new Step("offline", this::offline),
        new Step("line", this::line),
        new Step("back-online", this::backOnline),
        new Step("search", this::search),
        new Step("record", this::record));
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

  /** The colleague, who is there from a step of this on. */
  Counselor minh() {
    var known = colleague;
    if (known == null) {
      throw new StepFailed("the colleague is not there yet", null);
    }
    return known;
  }
}
