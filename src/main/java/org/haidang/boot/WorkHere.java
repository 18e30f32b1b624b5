package org.haidang.boot;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ScheduledExecutorService;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.desk.CallDesk;
import org.haidang.desk.CentreContacts;
import org.haidang.desk.FinalDesk;
import org.haidang.desk.HtcdsExporting;
import org.haidang.desk.Recognising;
import org.haidang.desk.SpokenOf;
import org.haidang.duties.Duties;
import org.haidang.people.AskingElsewhere;
import org.haidang.people.FindingElsewhere;
import org.haidang.people.KnownElsewhere;
import org.haidang.people.Persons;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.records.Pen;
import org.haidang.records.Search;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.referrals.ReferralParts;
import org.jspecify.annotations.Nullable;

/**
 * What the places of a shift work on, for an account that reads contacts. Made while it is let in,
 * off the FX thread: reading words, sheets and settings there would hold up the first screen.
 */
record WorkHere(
    CentreContacts own,
    Looks looks,
    AskingElsewhere asking,
    KnownElsewhere known,
    HtcdsExporting exporting,
    Search search,
    FindingElsewhere finding,
    FinalDesk finals,
    CallDesk desk,
    ConflictsHere conflicts,
    Duties duties,
    Recognising recognising,
    PeopleHere people,
    ReferralParts referrals,
    AgenciesHere agencies) {

  /** The work of whoever was let in; null when they read no contacts. Blocks on the disk. */
  static @Nullable WorkHere of(
      AccessRules rules,
      Entrance.Admitted admitted,
      Content content,
      GrowingLibrary library,
      LocalStore store,
      ToTheServer line,
      ScheduledExecutorService disk,
      Clock clock) {
    var account = admitted.account();
    if (!rules.permits(account, Permission.CONTACT_READ)) {
      return null;
    }
    var own = new CentreContacts(store.contacts(), account.centre());
    var looks = new Looks(store.audit(), Ids.timeOrdered(), clock, account.login());
    var asking = new AskingElsewhere(admitted.server(), looks, rules, account);
    var known = new KnownElsewhere(store.nationalIndex());
    var pen = new Pen(Ids.timeOrdered(), clock, account, admitted.workstation());
    var conflicts = ConflictsHere.of(store, admitted, rules, clock);
    return new WorkHere(
        own,
        looks,
        asking,
        known,
        new HtcdsExporting(own, library, looks, rules, account, new Json()),
        store.search(
            new Search.Reader(account.centre(), rules.permits(account, Permission.PERSONAL_READ))),
        new FindingElsewhere(admitted.server().finding(), store.register(), asking),
        new FinalDesk(store.register(), pen, rules),
        new CallDesk(
            own,
            line.mirrors().drafts(),
            library,
            content.forms()::open,
            clock,
            Ids.timeOrdered(),
            account,
            admitted.workstation(),
            store.audit(),
            disk),
        conflicts,
        DutiesHere.of(store, admitted, own, library, conflicts.desk(), clock),
        new Recognising(
            store.register(),
            new SpokenOf(library, clock.getZone()),
            new Persons(store.register(), pen, clock),
            looks,
            clock,
            new SecureRandom(),
            known),
        PeopleHere.of(store, admitted, library, looks, rules, clock, disk),
        ReferralsHere.of(store, admitted, library, content.forms()::open, looks, rules, clock),
        AgenciesHere.of(store, admitted, library, rules, clock));
  }
}
