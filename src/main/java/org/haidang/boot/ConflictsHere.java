package org.haidang.boot;

import java.time.Clock;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.content.FormOpener;
import org.haidang.content.Library;
import org.haidang.desk.AmendmentDesk;
import org.haidang.desk.ConflictDesk;
import org.haidang.platform.Ids;
import org.haidang.records.Pen;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.desk.conflicts.ConflictParts;
import org.haidang.ui.desk.conflicts.ConflictsFeature;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;

/** Where people wrote apart, at this workstation. */
record ConflictsHere(ConflictDesk desk, AmendmentDesk amendments) {

  /** The desk of whoever was let in. */
  static ConflictsHere of(
      LocalStore store, Entrance.Admitted admitted, AccessRules rules, Clock clock) {
    var pen = new Pen(Ids.timeOrdered(), clock, admitted.account(), admitted.workstation());
    return new ConflictsHere(
        new ConflictDesk(store.disagreements(), store.register(), pen, rules),
        new AmendmentDesk(store.disagreements(), store.register(), pen, rules));
  }

  /** Its screen. */
  ConflictsFeature feature(
      Library library,
      FormOpener forms,
      Looks looks,
      boolean mayReadPersonal,
      Background background,
      Messages messages,
      Wording wording,
      Clock clock) {
    return new ConflictsFeature(
        new ConflictParts(
            desk,
            amendments,
            library,
            forms,
            looks,
            mayReadPersonal,
            background,
            messages,
            wording,
            new Formats(clock)));
  }
}
