package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.haidang.duties.HandoverDraft;
import org.haidang.duties.HandoverLine;
import org.haidang.duties.UnsentWork;
import org.haidang.model.Account;
import org.haidang.model.RecordType;

/** Shifts of the story handed over in the evening. Confined to one thread. */
final class Evenings {

  private static final List<String> REMARKS =
      List.of(
          "Ca yên. Hai việc hẹn đã gọi xong.",
          "Đường dây chập chờn từ 10 giờ, đã báo kỹ thuật.",
          "Nhớ gọi đúng giờ đã hẹn, có người nghe lỏm.",
          "Chờ cơ quan trả lời, chưa cần gọi lại người gọi.");

  private final StoryDesk desk;
  private final Dice dice;

  Evenings(StoryDesk desk, Dice dice) {
    this.desk = desk;
    this.dice = dice;
  }

  /** For the last three evenings; that of today waits at two centres for whoever takes it. */
  void handovers(List<DemoContact> own, String centre) {
    var giver = own.getLast().taker();
    for (int back = 3; back >= (centre.equals("HN") ? 1 : 0); back--) {
      var at = back == 0 ? desk.end().minus(Duration.ofMinutes(40)) : evening(back);
      var lines = lines(own, at);
      var seat = desk.at(giver, at);
      var remarks = new HandoverDraft.Remarks(Map.of(), List.of(), dice.pick(REMARKS));
      var id =
          seat.handovers()
              .give(
                  new HandoverDraft(at.minus(Duration.ofHours(8)), lines, UnsentWork.NONE),
                  remarks);
      var taker = desk.colleague(giver);
      if (back > 0) {
        take(id, taker, at.plus(Duration.ofMinutes(dice.between(4, 20))));
      }
      giver = taker;
    }
  }

  private Instant evening(int back) {
    var day = LocalDate.ofInstant(desk.end(), desk.zone()).minusDays(back);
    return day.atTime(18, dice.between(0, 20)).atZone(desk.zone()).toInstant();
  }

  private static List<HandoverLine.Found> lines(List<DemoContact> own, Instant at) {
    var lines = new ArrayList<HandoverLine.Found>();
    own.reversed().stream()
        .filter(one -> one.ended().isBefore(at))
        .filter(one -> !one.answer("closing/handover").isEmpty())
        .limit(3)
        .forEach(
            one ->
                lines.add(
                    new HandoverLine.Found(
                        one.tells("danger_signs/risk", "high")
                            ? HandoverLine.What.DANGER
                            : HandoverLine.What.FOLLOW_UP,
                        RecordType.CONTACT,
                        one.id(),
                        one.started(),
                        one.answer("contact/reason"))));
    return lines;
  }

  private void take(UUID id, Account taker, Instant at) {
    var seat = desk.at(taker, at);
    var handover = seat.handovers().open(id).orElseThrow();
    var read = new HashSet<UUID>();
    handover.lines().forEach(line -> read.add(line.id()));
    seat.handovers().take(id, read, Set.of(), "");
  }
}
