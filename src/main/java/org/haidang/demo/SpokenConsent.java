package org.haidang.demo;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.referrals.Consent;
import org.haidang.referrals.Consent.Said;
import org.haidang.referrals.Consent.Speaker;

/** What the people of the story answer when they are asked for consent. Confined to one thread. */
final class SpokenConsent {

  private final StoryDesk desk;
  private final Dice dice;

  SpokenConsent(StoryDesk desk, Dice dice) {
    this.desk = desk;
    this.dice = dice;
  }

  private void decide(UUID id, Wish wish, Instant at) {
    Sendings.done(
        desk.at(desk.supervisor(wish.contact().taker().centre()), at)
            .referrals()
            .answered(
                id,
                (all, body, signature) ->
                    all.decided(
                        body,
                        Consent.Representative.SUSPECTED,
                        "best_interests_suspected",
                        wish.items(),
                        "Người đại diện có thể dính líu, không hỏi được; trẻ muốn được giúp",
                        signature)));
  }

  /** Asks, or has a supervisor decide; {@code refuses} when the person says no. */
  void answer(UUID id, Wish wish, Instant at, boolean refuses) {
    if (wish.suspected() && !refuses) {
      decide(id, wish, at);
      return;
    }
    var said = refuses ? Said.NO : dice.chance(75) ? Said.YES : Said.PARTLY;
    var chosen = new TreeSet<>(wish.items());
    if (said == Said.PARTLY && chosen.size() > 1) {
      chosen.remove(dice.pick(List.copyOf(chosen)));
    }
    var sentence =
        "Tôi xin phép chuyển thông tin cho %s để nhờ giúp: đồng ý tất cả, một phần, hay không?"
            .formatted(wish.agencyName());
    Sendings.done(
        desk.at(wish.contact().taker(), at)
            .referrals()
            .answered(
                id,
                (all, body, signature) ->
                    all.said(
                        body,
                        said,
                        wish.child() ? Speaker.BOTH : Speaker.SELF,
                        wish.items(),
                        new HashSet<>(chosen),
                        Optional.empty(),
                        sentence,
                        signature)));
  }
}
