package org.haidang.boot;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.desk.ConflictDesk;
import org.haidang.desk.Contacts;
import org.haidang.desk.FollowUpPlans;
import org.haidang.desk.ShiftCalls;
import org.haidang.duties.Duties;
import org.haidang.duties.SafeHours;
import org.haidang.duties.UnsentWork;
import org.haidang.duties.Urgency;
import org.haidang.duties.Waiting;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.duties.Countries;
import org.haidang.ui.desk.duties.DutiesFeature;
import org.haidang.ui.desk.duties.DutyParts;
import org.haidang.ui.desk.duties.handover.UnsignedPlace;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** What is due, flagged and handed over at this workstation. */
final class DutiesHere {

  /** Setting: for how many days a flag on a number holds unless somebody says otherwise. */
  private static final String FLAG_DAYS = "flag.days";

  /** Setting, for each login: what was typed for a handover and is not signed yet. */
  private static final String UNSIGNED = "handover.unsigned";

  private static final int USUAL_DAYS = 30;

  private DutiesHere() {}

  /**
   * The duties of whoever was let in.
   *
   * @param contacts those of their centre
   */
  static Duties of(
      LocalStore store,
      Entrance.Admitted admitted,
      Contacts contacts,
      Library library,
      ConflictDesk conflicts,
      Clock clock) {
    var account = admitted.account();
    return Duties.of(
        store.register(),
        new Pen(Ids.timeOrdered(), clock, account, admitted.workstation()),
        clock.getZone(),
        flagged(store),
        new ShiftCalls(contacts, store.drafts(), library, account.login()),
        () -> unsent(store),
        List.of(ReferralNews.of(store, admitted, clock), now -> disagreeing(conflicts)));
  }

  /**
   * The screen of {@code duties}.
   *
   * @param flagsListed whether the account may see the flags on numbers as a list
   */
  static DutiesFeature screen(
      Duties duties,
      LocalStore store,
      Entrance.Admitted admitted,
      Library library,
      Looks looks,
      boolean flagsListed,
      Clock clock,
      Background background,
      Messages messages,
      Wording wording) {
    var login = admitted.account().login();
    return new DutiesFeature(
        new DutyParts(
            duties,
            admitted.account(),
            clock,
            new Countries(library),
            new FollowUpPlans(store.register(), library, clock)::about,
            unsigned(store, login),
            looks::shown,
            looks::printed,
            flagsListed,
            background,
            messages,
            wording));
  }

  private static UnsignedPlace unsigned(LocalStore store, String login) {
    var name = UNSIGNED + "." + login;
    return new UnsignedPlace() {
      @Override
      public Optional<String> get() {
        return store.settings().get(name);
      }

      @Override
      public void put(String words) {
        store.settings().put(name, words);
      }
    };
  }

  /** One row for all of it, at its oldest: it presses nobody during a call. */
  private static List<Waiting> disagreeing(ConflictDesk conflicts) {
    var open = conflicts.open();
    return open.stream()
        .findFirst()
        .map(
            first ->
                new Waiting(
                    first.what().row().type(),
                    first.record(),
                    Waiting.Why.DISAGREES,
                    first.what().since(),
                    first.what().level() ? Urgency.HIGH : Urgency.NORMAL,
                    new SafeHours.Now.Always(),
                    null,
                    String.valueOf(open.size())))
        .stream()
        .toList();
  }

  private static UnsentWork unsent(LocalStore store) {
    var depth = store.outbox().depth();
    return new UnsentWork(depth.waiting(), depth.attention(), depth.oldest());
  }

  private static Period flagged(LocalStore store) {
    return Period.ofDays(store.settings().get(FLAG_DAYS).map(DutiesHere::days).orElse(USUAL_DAYS));
  }

  private static int days(String text) {
    try {
      return Math.max(1, Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return USUAL_DAYS;
    }
  }
}
