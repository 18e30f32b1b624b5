package org.haidang.boot;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.content.paper.PaperPrintout;
import org.haidang.platform.Folding;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.people.ListMemory;
import org.haidang.ui.desk.people.PackLists;
import org.haidang.ui.desk.people.PeopleParts;

/** Persons and cases at this workstation. */
final class PeopleHere {

  private PeopleHere() {}

  /**
   * What the screens of whoever was let in stand on.
   *
   * @param disk writes what the lists remember
   */
  static PeopleParts of(
      LocalStore store,
      Entrance.Admitted admitted,
      Library library,
      Looks looks,
      boolean mayReadPersonal,
      Clock clock,
      Executor disk) {
    var account = admitted.account();
    return PeopleParts.of(
        store.register(),
        new Pen(Ids.timeOrdered(), clock, account, admitted.workstation()),
        clock,
        (one, other) -> words(one).equals(words(other)),
        looks,
        mayReadPersonal,
        new PackLists(library),
        memory(store, account.login(), disk),
        PaperPrintout::print);
  }

  /** The words of a name in whatever order, without tones. */
  private static List<String> words(String name) {
    return Arrays.stream(Folding.fold(name).split("\\s+", -1)).sorted().toList();
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
