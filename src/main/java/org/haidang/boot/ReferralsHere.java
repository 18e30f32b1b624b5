package org.haidang.boot;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.Agency;
import org.haidang.content.FormOpener;
import org.haidang.content.Library;
import org.haidang.content.paper.PaperLetter;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.platform.Texts;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.haidang.referrals.Addressing;
import org.haidang.referrals.Directory;
import org.haidang.referrals.DirectoryBook;
import org.haidang.referrals.LetterWriter;
import org.haidang.referrals.LocalAgencies;
import org.haidang.referrals.OwnFigures;
import org.haidang.referrals.PackClocks;
import org.haidang.referrals.Referrals;
import org.haidang.referrals.Reports;
import org.haidang.referrals.Sending;
import org.haidang.referrals.Suggestion;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.referrals.AgencyChoices;
import org.haidang.ui.desk.referrals.ReferralParts;

/** Referrals and reports to authorities at this workstation. */
final class ReferralsHere {

  private ReferralsHere() {}

  /** Those of whoever was let in; the country's figures come from their server. */
  static ReferralParts of(
      LocalStore store,
      Entrance.Admitted admitted,
      Library library,
      FormOpener forms,
      Looks looks,
      AccessRules rules,
      Clock clock) {
    var register = store.register();
    var account = admitted.account();
    var pen = new Pen(Ids.timeOrdered(), clock, account, admitted.workstation());
    var zone = clock.getZone();
    var writer = new LetterWriter(Texts.load(), zone);
    return new ReferralParts(
        register,
        new Referrals(register, pen, rules, () -> clocks(library, zone)),
        new Sending(
            register,
            library,
            looks,
            rules,
            account,
            writer,
            PaperLetter::print,
            new Json(),
            clock),
        new Reports(register, pen, rules),
        new OwnFigures(register, account.centre(), clock),
        admitted.server(),
        agencies(register, pen, rules, library, clock),
        library,
        new Addressing(forms),
        looks,
        account,
        rules.permits(account, Permission.DECIDE_BEST_INTERESTS),
        clock);
  }

  private static PackClocks clocks(Library library, ZoneId zone) {
    return new PackClocks(library.current().handbook().rules(), zone);
  }

  private static AgencyChoices agencies(
      Register register, Pen pen, AccessRules rules, Library library, Clock clock) {
    var directory =
        new Directory(
            () -> DirectoryBook.of(library), new LocalAgencies(register, pen, rules), clock);
    return new AgencyChoices() {
      @Override
      public List<Agency> of(String need, String province) {
        return directory
            .suggest(directory.anybody().needing(need).in(province, ""))
            .suggestions()
            .stream()
            .map(Suggestion::agency)
            .toList();
      }

      @Override
      public Optional<Agency> find(String code) {
        return directory.find(code);
      }
    };
  }
}
