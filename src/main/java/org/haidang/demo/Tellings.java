package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.content.ReferralRules;
import org.haidang.referrals.Reports;

/**
 * Reports to an authority in the story: what the law bids or lets the hotline tell, beside the
 * referral that was agreed to. Of one contact one. Confined to one thread.
 */
final class Tellings {

  private static final String POLICE = "police";

  /** The latest stay open for so long that today's shift finds some. */
  private static final Duration OPEN = Duration.ofHours(20);

  private static final List<String> WHO =
      List.of("Trực ban", "Trực ban hình sự", "Trưởng công an xã");

  private static final List<String> ANSWERS =
      List.of("Đã ghi nhận, cử người xác minh", "Đã tiếp nhận, sẽ báo lại", "");

  private final StoryDesk desk;
  private final ReferralRules rules;
  private final Dice dice;
  private final Set<UUID> told = new HashSet<>();

  Tellings(StoryDesk desk, ReferralRules rules, Dice dice) {
    this.desk = desk;
    this.rules = rules;
    this.dice = dice;
  }

  /** Tells the police of it, where a life is in danger or a child is harmed. */
  void make(Wish wish, Instant at) {
    boolean danger = wish.urgency().equals("danger");
    if (!wish.agency().startsWith(POLICE)
        || !(danger || wish.child())
        || !told.add(wish.contact().id())) {
      return;
    }
    var taker = wish.contact().taker();
    var day = LocalDate.ofInstant(at, desk.zone());
    rules
        .rule(danger ? "life" : "child", day)
        .ifPresent(
            law -> {
              var draft =
                  new Reports.Draft(
                      law,
                      wish.agency(),
                      POLICE,
                      wish.agencyName(),
                      "Nơi ở và số người cần được bảo vệ; chưa nêu tên người báo.",
                      wish.urgency(),
                      wish.contact().ended(),
                      wish.person(),
                      wish.matter(),
                      wish.contact().id());
              reached(saved(desk.at(taker, at).reports().begin(draft)), wish, at);
            });
  }

  private void reached(UUID report, Wish wish, Instant from) {
    var at = from.plus(Duration.ofMinutes(dice.between(4, 40)));
    if (at.isAfter(desk.end().minus(OPEN))) {
      return;
    }
    boolean caller = dice.chance(70);
    saved(
        desk.at(wish.contact().taker(), at)
            .reports()
            .reached(
                report,
                new Reports.Reached(
                    dice.pick(WHO),
                    caller,
                    caller ? "" : "Gọi lại không an toàn cho người gọi",
                    dice.pick(ANSWERS))));
  }

  private static UUID saved(Reports.Outcome outcome) {
    if (outcome instanceof Reports.Outcome.Saved(var report)) {
      return report;
    }
    throw new IllegalStateException(outcome.toString());
  }
}
