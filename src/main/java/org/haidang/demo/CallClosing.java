package org.haidang.demo;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.haidang.demo.DemoStories.Theme;

/** The sections a call ends with: when it happened, needs, closing. Confined to one thread. */
final class CallClosing {

  private final Entries entries;
  private final Dice dice;

  CallClosing(Entries entries, Dice dice) {
    this.entries = entries;
    this.dice = dice;
  }

  /** Enters them. */
  void enter(Theme theme, LocalDateTime at, Teller teller) {
    boolean deeper = !theme.kind().equals("information");
    if (deeper) {
      var day = at.toLocalDate();
      entries.put("incident/happened_on", day.minusDays(dice.between(12, 160)).toString());
      if (dice.chance(80)) {
        var last = at.minusDays(dice.between(1, 9)).withHour(dice.between(6, 22));
        var moment = last.withMinute(dice.between(0, 59)).truncatedTo(ChronoUnit.MINUTES);
        entries.put("incident/last_contact", moment.toString());
      }
      entries.put("closing/follow_up_on", day.plusDays(dice.between(1, 6)).toString());
      entries.put("closing/follow_up_what", theme.kind().equals("referral") ? "agency" : "call");
      entries.put("closing/handover", teller.tell(dice.pick(theme.handovers())));
    } else {
      entries.put("needs/caller_needs", "information");
    }
    entries.put("closing/kind", theme.kind());
    entries.put("closing/outcome", dice.pick(theme.outcomes()));
  }
}
