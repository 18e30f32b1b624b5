package org.haidang.ui.desk.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.haidang.duties.DutiesBench;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.Urgency;
import org.haidang.fakes.SampleForm;
import org.haidang.ui.hands.Rest;
import org.haidang.ui.hands.Windowed;
import org.haidang.ui.judge.Judged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is due and handed over waits at the desk, each row with its reason. */
@ExtendWith(Windowed.class)
class DutiesWaitTest {

  private final DeskBench bench = new DeskBench(SampleForm.pack(), SampleForm::open);
  private final DutiesBench duties = new DutiesBench(bench.clock);
  private Stage stage;

  @Start
  void start(Stage shown) {
    stage = shown;
    var now = duties.now();
    var hoa = duties.duties("hoa");
    hoa.handovers().give(hoa.handovers().prepare(), HandoverDraft.Remarks.NONE);
    var due = now.minus(Duration.ofMinutes(20));
    hoa.followUps().add(duties.ring("hỏi đã về đến nhà chưa", Urgency.HIGH, due, 18, 20));
    hoa.followUps().add(duties.ring("báo lịch đưa về", Urgency.NORMAL, due, 8, 11));
    hoa.followUps().add(duties.chore("hỏi Sở Y tế", Urgency.NORMAL, now.plusSeconds(1800), "lan"));
    bench.duties = duties.duties("lan");
    bench.open(stage, 1366, 768);
  }

  /** What a screen reader says of each row, from the top. */
  private List<String> rows(FxRobot robot) {
    Rest.await();
    return robot.lookup(".unfinished-row").queryAll().stream()
        .map(Node::getAccessibleText)
        .map(words -> words.replaceAll(" +", " ").strip())
        .toList();
  }

  @Test
  void each_says_why_it_is_there_and_the_clock_brings_what_falls_due(FxRobot robot)
      throws Exception {
    Rest.until("four rows", () -> rows(robot).size() == 4);
    assertThat(rows(robot))
        .containsExactly(
            "09:15 Bàn giao ca hoa chờ bạn nhận ca",
            "08:55 Việc hẹn hỏi đã về đến nhà chưa đến hạn, chưa được gọi trước 18:00",
            "08:55 Việc hẹn báo lịch đưa về đến hạn, gọi được đến 11:00",
            "09:45 Việc hẹn hỏi Sở Y tế sắp đến hạn");
    var faults =
        new ArrayList<>(Judged.everywhere(robot, stage, bench.wording, bench.theme, "waits"));
    assertThat(faults).isEmpty();
  }
}
