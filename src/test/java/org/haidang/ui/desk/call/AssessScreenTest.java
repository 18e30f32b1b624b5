package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Wrapping up by keyboard: each possible victim judged first, weighed after. */
@ExtendWith(Windowed.class)
class AssessScreenTest {

  private static final String WHY = "Trẻ tự kể hai lần, lời kể khớp nhau.";

  private DeskBench bench;
  private DeskPage desk;
  private AssessPage people;

  @Start
  void start(Stage stage) {
    bench = DeskBench.shipped();
    bench.drafts.keep(SpokenOf.two());
    bench.open(stage, 1366, 768);
  }

  @BeforeEach
  void meet(FxRobot robot) {
    desk = new DeskPage(robot, bench);
    people = new AssessPage(desk);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void atTheEnd() {
    desk.inCall().save().press(KeyCode.DIGIT2);
  }

  private Map<String, String> saved() {
    var body = Body.EMPTY.with(bench.contacts.saved.getLast().patch());
    return body.fields().entrySet().stream()
        .filter(field -> field.getKey().startsWith(ContactFields.ASSESSED))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String saved(String entry, String name) {
    return saved().get(ContactFields.ASSESSED + entry + "/" + name);
  }

  @Test
  void two_people_are_judged_first_and_weighed_after_by_keyboard_alone() {
    atTheEnd();
    assertThat(people.cards()).hasSize(2);
    var woman = people.entry(1);
    var child = people.entry(2);
    assertThat(people.suggestion(1) + people.suggestion(2)).isEmpty();
    assertThat(people.card(1)).contains("từ 18 tuổi", "Người kiểm soát ở gần", "Bị bắt nợ");
    assertThat(people.card(2)).contains("dưới 16 tuổi");

    desk.press(KeyCode.ENTER);
    assertThat(desk.caretIn()).isEqualTo(woman + "/danger_signs/risk");
    desk.press(KeyCode.DIGIT1).press(KeyCode.ENTER).press(KeyCode.DIGIT2);
    assertThat(people.judged(1)).isEqualTo("Có thể là mua bán người");
    assertThat(people.suggestion(1)).as("before it is recorded").isEmpty();
    desk.press(KeyCode.ENTER);
    assertThat(people.suggestion(1))
        .contains("Có thể là mua bán người. Bạn là người quyết định.")
        .contains("Trùng với nhận định của bạn.")
        .contains("Từ 18 tuổi: xét cả hành vi, thủ đoạn và mục đích.")
        .contains("Đã có điều nói lên: thủ đoạn.")
        .contains("Chưa rõ: hành vi, mục đích.")
        .contains("Đủ dấu hiệu về: bị ép buộc ở nơi đến.")
        .contains("giữ giấy tờ");
    assertThat(people.left()).contains("1 người");

    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT4).press(KeyCode.ENTER).press(KeyCode.DIGIT1);
    assertThat(people.suggestion(2)).isEmpty();
    desk.press(KeyCode.ENTER);
    assertThat(people.suggestion(2))
        .contains("Khác với nhận định của bạn")
        .contains("Dưới 18 tuổi: xét hành vi và mục đích, không cần xét thủ đoạn.")
        .contains("Chưa rõ: hành vi.")
        .doesNotContain("Chưa rõ: hành vi, thủ đoạn");
    desk.press(KeyCode.ENTER);
    assertThat(people.focus()).isEqualTo("why:" + child);
    desk.type(WHY);
    assertThat(people.left()).contains("Đã nhận định xong");
    desk.press(KeyCode.ENTER).ready();

    assertThat(saved(woman, "first")).isEqualTo("possible");
    assertThat(saved(woman, "last")).isEqualTo("possible");
    assertThat(saved(child, "first")).isEqualTo("likely");
    assertThat(saved(child, "last")).isEqualTo("likely");
    assertThat(saved(child, "suggested")).isEqualTo("possible");
    assertThat(saved(child, "why")).isEqualTo(WHY);
    assertThat(saved()).doesNotContainKey(ContactFields.ASSESSED + child + "/open");
    assertThat(
            Body.EMPTY
                .with(bench.contacts.saved.getLast().patch())
                .get(woman + "/danger_signs/risk"))
        .isEqualTo("high");
  }

  @Test
  void a_judgement_may_be_changed_once_the_suggestion_is_seen_and_the_first_is_kept() {
    atTheEnd();
    var woman = people.entry(1);
    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    desk.press(KeyCode.DIGIT3).press(KeyCode.ENTER).press(KeyCode.DIGIT2);
    assertThat(people.suggestion(1)).contains("Trùng với nhận định của bạn.");
    desk.save().ready();

    assertThat(saved(woman, "first")).isEqualTo("unlikely");
    assertThat(saved(woman, "last")).isEqualTo("possible");
  }

  @Test
  void a_sign_ticked_afterwards_takes_the_suggestion_away_until_it_is_judged_again() {
    atTheEnd();
    var child = people.entry(2);
    desk.press(KeyCode.ENTER).press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    desk.press(KeyCode.DIGIT2).press(KeyCode.ENTER).press(KeyCode.ENTER);
    desk.press(KeyCode.DIGIT1).press(KeyCode.ENTER).press(KeyCode.DIGIT2).press(KeyCode.ENTER);
    assertThat(people.suggestion(2)).contains("Có thể là mua bán người.");

    people.tick(2, "hanh vi", KeyCode.DIGIT2);
    assertThat(people.suggestion(2)).isEmpty();
    assertThat(people.card(2)).contains("Phiếu đã đổi sau khi bạn nhận định.");
    assertThat(people.judged(2)).isEqualTo("Có thể là mua bán người");
    desk.save().ready();
    assertThat(saved(child, "open")).isEqualTo("look_again");
    assertThat(saved(child, "last")).isEqualTo("possible");
  }

  @Test
  void it_may_be_put_off_and_then_waits_and_opens_at_the_judgement() {
    atTheEnd();
    var woman = people.entry(1);
    desk.save().ready();
    assertThat(saved(woman, "open")).isEqualTo("not_judged");
    desk.until("it waits", () -> desk.there("#waits-1"));

    desk.robot().interact(() -> desk.robot().lookup("#waits-1").query().requestFocus());
    desk.press(KeyCode.ENTER).inCall();
    desk.until("the people", people::there);
    assertThat(people.cards()).hasSize(2);
    assertThat(people.suggestion(1)).isEmpty();
  }

  @Test
  void a_call_that_asks_for_information_sees_nothing_of_it() {
    desk.inCall().press(KeyCode.CONTROL, KeyCode.W);
    desk.answer();
    desk.save().press(KeyCode.DIGIT1).press(KeyCode.ENTER);
    assertThat(people.there()).isFalse();
  }
}
