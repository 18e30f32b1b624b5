package org.haidang.boot;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.Permission;
import org.haidang.content.Library;
import org.haidang.content.paper.PaperPictures;
import org.haidang.content.paper.PaperPrintout;
import org.haidang.people.NameLikeness;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.records.Search;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.people.ListMemory;
import org.haidang.ui.desk.people.PackLists;
import org.haidang.ui.desk.people.PeopleFeature;
import org.haidang.ui.desk.people.PeopleParts;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.SystemPrinters;
import org.haidang.ui.kit.Wording;

/** Persons and cases at this workstation. */
record PeopleHere(PeopleParts parts) {

  /**
   * What the screens of whoever was let in stand on.
   *
   * @param disk writes what the lists remember
   */
  static PeopleHere of(
      LocalStore store,
      Entrance.Admitted admitted,
      Library library,
      Looks looks,
      AccessRules rules,
      Clock clock,
      Executor disk) {
    var account = admitted.account();
    var names = NameLikeness.shipped();
    return new PeopleHere(
        PeopleParts.of(
            store.register(),
            store.search(
                new Search.Reader(
                    account.centre(), rules.permits(account, Permission.PERSONAL_READ))),
            new Pen(Ids.timeOrdered(), clock, account, admitted.workstation()),
            clock,
            (one, other) -> names.of(one, other).verdict().isShown(),
            looks,
            rules.permits(account, Permission.PERSONAL_READ),
            new PackLists(library),
            memory(store, account.login(), disk),
            PaperPrintout::print));
  }

  /** Their screen. */
  PeopleFeature feature(Background background, Messages messages, Wording wording, Clock clock) {
    return new PeopleFeature(
        parts,
        background,
        Later.onScreen(),
        messages,
        wording,
        new Formats(clock),
        new SystemPrinters(PaperPictures::of),
        null);
  }

  private static ListMemory memory(LocalStore store, String login, Executor disk) {
    return new ListMemory() {
      @Override
      public Optional<String> get(String key) {
        return store.settings().get(key + "." + login);
      }

      @Override
      public void put(String key, String value) {
        disk.execute(() -> store.settings().put(key + "." + login, value));
      }
    };
  }
}
