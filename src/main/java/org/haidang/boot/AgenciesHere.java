package org.haidang.boot;

import java.time.Clock;
import org.haidang.access.AccessRules;
import org.haidang.content.Library;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.referrals.Directory;
import org.haidang.referrals.DirectoryBook;
import org.haidang.referrals.LocalAgencies;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.agencies.AgenciesFeature;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/**
 * The directory of one shift.
 *
 * @param directory the agencies of the packs in use and the centre's own
 * @param locals the centre's own, as the person may see and change them
 */
record AgenciesHere(Directory directory, LocalAgencies locals) {

  /** The directory of whoever was let in. */
  static AgenciesHere of(
      LocalStore store,
      Entrance.Admitted admitted,
      Library library,
      AccessRules rules,
      Clock clock) {
    var pen = new Pen(Ids.timeOrdered(), clock, admitted.account(), admitted.workstation());
    var locals = new LocalAgencies(store.register(), pen, rules);
    return new AgenciesHere(new Directory(() -> DirectoryBook.of(library), locals, clock), locals);
  }

  /** Its screen. */
  AgenciesFeature feature(Background background, Messages messages, Wording wording, Clock clock) {
    return new AgenciesFeature(
        directory, locals, background, messages, wording, new Formats(clock));
  }
}
