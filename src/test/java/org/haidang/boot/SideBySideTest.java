package org.haidang.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two windows on one server: a hand is raised, a hint is given, a call is handed over. */
@ExtendWith(Windowed.class)
class SideBySideTest {

  @TempDir Path folder;

  private final Content content = SharedContent.get();

  private DeskWindow window(String login, Central central) {
    return new DeskWindow(login, folder.resolve(login), central, content);
  }

  private static DeskWindow inCall(DeskWindow lan) {
    lan.until("the desk is ready", () -> lan.sees("answer"));
    lan.press(KeyCode.F2);
    lan.until("the call is there", () -> lan.sees("call-clock"));
    lan.until("the form is there", () -> lan.sees("field:safety/alone"));
    return lan.goTo("tom tat");
  }

  @Test
  void a_hand_is_raised_a_colleague_reads_along_and_a_hint_moves_nothing_under_the_caret() {
    var faults = new ArrayList<String>();
    try (var central = Central.start("side_by_side");
        var lan = window("lan", central);
        var hoa = window("hoa", central)) {
      inCall(lan).type("Em bé 14 tuổi, đang ở");
      lan.press(KeyCode.F8).untilWords("shift-strip", "Đã giơ tay");
      faults.addAll(lan.judged("together-1-raised"));
      hoa.untilWords("shift-strip", "Trần Thị Mai Lan giơ tay");
      faults.addAll(hoa.judged("together-2-seen"));

      hoa.press(KeyCode.F8).untilWords("so-far", "•••");
      hoa.press(KeyCode.F4).untilWords("so-far", "Em bé 14 tuổi, đang ở");
      lan.untilWords("shift-strip", "Lê Thị Hoa");
      lan.type(" bến xe Mỹ Đình");
      hoa.untilWords("so-far", "bến xe Mỹ Đình");
      var before = lan.heightOfCaret();
      var caret = lan.owner();
      hoa.until(
          "the line takes the caret", () -> "hint".equals(String.valueOf(hoa.owner().getId())));
      hoa.type("Hỏi xem có ai đi cùng không").press(KeyCode.ENTER);
      lan.untilWords("shift-strip", "Lê Thị Hoa: Hỏi xem có ai đi cùng không");
      assertThat(lan.owner()).isSameAs(caret);
      assertThat(lan.heightOfCaret()).isEqualTo(before);
      faults.addAll(lan.judged("together-3-hint"));
      hoa.until("it is listed", () -> hoa.words("along").contains("✓ Hỏi xem"));
      faults.addAll(hoa.judged("together-4-along"));
      hoa.inEnglish();
      faults.addAll(hoa.judged("together-5-along-english"));

      lan.press(KeyCode.F8);
      lan.until("the strip is gone", () -> !lan.sees("shift-strip"));
      hoa.until("the call is gone", () -> !hoa.sees("along"));
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void a_call_is_given_and_leaves_its_giver_only_when_it_was_taken() {
    var faults = new ArrayList<String>();
    try (var central = Central.start("given");
        var lan = window("lan", central);
        var minh = window("minh", central)) {
      minh.until("the desk is ready", () -> minh.sees("answer"));
      inCall(lan).type("Người gọi nói tiếng Thái");
      lan.press(KeyCode.B, KeyCode.CONTROL).untilWords("give-pane", "Nguyễn Quang Minh");
      faults.addAll(lan.judged("together-6-to-whom"));
      offered(lan);
      lan.untilWords("shift-strip", "Chờ Nguyễn Quang Minh");
      minh.untilWords("shift-strip", "Trần Thị Mai Lan muốn trao");
      minh.press(KeyCode.F8, KeyCode.SHIFT);
      lan.until("it stays", () -> lan.words("main").contains("Cuộc gọi vẫn ở bạn."));
      assertThat(lan.sees("call-clock")).isTrue();
      lan.press(KeyCode.ESCAPE, KeyCode.SHIFT);

      lan.press(KeyCode.B, KeyCode.CONTROL).untilWords("give-pane", "Nguyễn Quang Minh");
      offered(lan);
      lan.untilWords("shift-strip", "Chờ Nguyễn Quang Minh");
      faults.addAll(lan.judged("together-7-waiting"));
      minh.untilWords("shift-strip", "muốn trao");
      faults.addAll(minh.judged("together-8-offered"));
      minh.press(KeyCode.F8);
      minh.until("it is Minh's", () -> minh.sees("call-clock"));
      minh.untilWords("main", "Người gọi nói tiếng Thái");
      lan.until("it has left Lan", () -> lan.sees("answer"));
      lan.until("and says so", () -> lan.words("main").contains("Nguyễn Quang Minh đã nhận"));
      lan.until("nothing waits", () -> !lan.words("unfinished").contains("máy khác"));
      faults.addAll(minh.judged("together-9-taken"));
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void a_call_begun_at_a_computer_that_died_waits_at_the_next_and_goes_on_there() {
    var faults = new ArrayList<String>();
    try (var central = Central.start("other_computer")) {
      try (var first = window("lan", central)) {
        inCall(first).type("Bị giữ giấy tờ ở quán");
        LockSupport.parkNanos(2_500_000_000L);
      }
      try (var second = new DeskWindow("lan", folder.resolve("second"), central, content);
          var hoa = window("hoa", central)) {
        second.untilWords("unfinished", "đang dở ở máy khác");
        faults.addAll(second.judged("together-10-elsewhere"));
        Rest.ask(
            () -> {
              second.node("waits-1").requestFocus();
              ((Button) second.node("waits-1")).fire();
              return null;
            });
        second.until("the call is there", () -> second.sees("call-clock"));
        second.untilWords("main", "Bị giữ giấy tờ ở quán");
        faults.addAll(second.judged("together-11-goes-on"));
        assertThat(hoa.words("main")).doesNotContain("Bị giữ giấy tờ ở quán");
      }
      assertThat(faults).isEmpty();
    }
  }

  /** The first try may come before the server has the draft. */
  private static void offered(DeskWindow lan) {
    LockSupport.parkNanos(2_500_000_000L);
    lan.press(KeyCode.DIGIT1);
  }
}
