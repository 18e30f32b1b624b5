package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.referrals.Feedback;
import org.haidang.referrals.Moved;
import org.haidang.referrals.Proposal;
import org.haidang.referrals.ReferralState;
import org.jspecify.annotations.Nullable;

/**
 * Referrals of the story on their way: proposed, agreed to, sent, answered. Of those that are old
 * enough to have ended, each centre's end in its own pattern, so that about two in three were
 * completed, near the line of 65 in a hundred (newsletter vol. 9). Confined to one thread.
 */
final class Sendings {

  private static final List<String> DECLINED =
      List.of("Ngoài địa bàn, đề nghị gửi tỉnh bạn", "Cơ sở hết chỗ trong tháng này");

  private static final List<String> CLOSED =
      List.of("Không liên lạc được với người cần giúp", "Không xác minh được địa điểm");

  private static final List<String> PRAISE =
      List.of(
          "Thông tin đủ, gửi nhanh.",
          "Phiếu rõ, có số liên lạc an toàn.",
          "Thiếu địa chỉ, phải gọi hỏi lại.",
          "");

  private final StoryDesk desk;
  private final Dice dice;
  private final Ways ways;
  private final SpokenConsent consent;

  Sendings(StoryDesk desk, Dice dice) {
    this.desk = desk;
    this.dice = dice;
    this.ways = new Ways(dice);
    this.consent = new SpokenConsent(desk, dice);
  }

  /** Plays it as far as its age lets it come. */
  UUID make(Wish wish, Instant begin) {
    var taker = wish.contact().taker();
    var moved =
        desk.at(taker, begin)
            .referrals()
            .propose(
                new Proposal(
                    wish.agency(),
                    wish.agencyName(),
                    wish.need(),
                    wish.contact().answer("contact/reason"),
                    wish.urgency(),
                    dice.chance(80),
                    wish.person(),
                    wish.matter(),
                    wish.contact().id()));
    var id = done(moved);
    long days = Duration.between(begin, desk.end()).toDays();
    var way = ways.of(days, taker.centre());
    walk(id, wish, begin, way);
    return id;
  }

  private void walk(UUID id, Wish wish, Instant begin, char way) {
    if (way == 'P') {
      return;
    }
    consent.answer(id, wish, begin.plus(Duration.ofMinutes(9)), way == 'R');
    if (way == 'R' || way == 'A') {
      return;
    }
    var sent = begin.plus(Duration.ofMinutes(50));
    step(id, wish, ReferralState.SENT, sent, null);
    if (way == 'S') {
      return;
    }
    var at = sent.plus(Duration.ofHours(dice.between(3, 26)));
    step(id, wish, ReferralState.RECEIVED, at, null);
    at = at.plus(Duration.ofHours(dice.between(5, 30)));
    switch (way) {
      case 'V' -> {}
      case 'D' -> step(id, wish, ReferralState.DECLINED, at, dice.pick(DECLINED));
      case 'W' ->
          done(
              desk.at(wish.contact().taker(), at)
                  .referrals()
                  .takenBack(id, "Muốn tự đến, không cần chuyển nữa"));
      default -> accepted(id, wish, at, way);
    }
  }

  private void accepted(UUID id, Wish wish, Instant from, char way) {
    step(id, wish, ReferralState.ACCEPTED, from, null);
    if (way == 'T') {
      return;
    }
    var at = from.plus(Duration.ofHours(dice.between(20, 70)));
    step(id, wish, ReferralState.IN_PROGRESS, at, null);
    at = at.plus(Duration.ofDays(dice.between(5, 12)));
    if (way == 'N') {
      step(id, wish, ReferralState.CLOSED, at, dice.pick(CLOSED));
    } else if (way == 'C') {
      step(id, wish, ReferralState.COMPLETED, at, null);
      rate(id, wish, at.plus(Duration.ofHours(dice.between(2, 40))));
    }
  }

  private void rate(UUID id, Wish wish, Instant at) {
    var rating = dice.chance(60) ? Feedback.Rating.GOOD : worse();
    var by = dice.chance(70) ? Feedback.Way.PHONE : Feedback.Way.SLIP;
    done(
        desk.at(wish.contact().taker(), at)
            .referrals()
            .feedback(id, rating, by, dice.pick(PRAISE)));
  }

  private Feedback.Rating worse() {
    return dice.chance(75) ? Feedback.Rating.FAIR : Feedback.Rating.POOR;
  }

  private void step(UUID id, Wish wish, ReferralState to, Instant at, @Nullable String reason) {
    var taker = wish.contact().taker();
    var who = dice.chance(75) ? taker : desk.colleague(taker);
    done(desk.at(who, at).referrals().step(id, to, reason));
  }

  /** What {@code moved} moved; a story in which it did not is wrong. */
  static UUID done(Moved moved) {
    if (moved instanceof Moved.Done(var referral, _)) {
      return referral;
    }
    throw new IllegalStateException(moved.toString());
  }
}
