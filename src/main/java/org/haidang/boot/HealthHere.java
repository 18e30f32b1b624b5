package org.haidang.boot;

import java.time.Clock;
import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.content.Library;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.supervision.health.ComputersViewModel;
import org.haidang.ui.supervision.health.HealthFeature;
import org.haidang.ui.supervision.health.QuarantineViewModel;

/** How the computers fare, and who looks after them, at this workstation. */
final class HealthHere {

  private HealthHere() {}

  /** The place of whoever was let in. On the FX thread. */
  static HealthFeature of(
      AccessRules rules,
      Entrance.Admitted admitted,
      Library library,
      Background background,
      Messages messages,
      Wording wording,
      Clock clock) {
    var account = admitted.account();
    var apart =
        rules.permits(account, Permission.QUARANTINE_READ)
            ? new QuarantineViewModel(
                admitted.server().quarantine(),
                rules.permits(account, Permission.QUARANTINE_DECIDE),
                background,
                messages)
            : null;
    var computers =
        rules.permits(account, Permission.COMPUTERS_OF_CENTRE)
            ? new ComputersViewModel(
                admitted.server().computers(),
                admitted.workstation(),
                rules.permits(account, Permission.COMPUTERS_OF_ALL),
                account.centre(),
                background,
                messages)
            : null;
    return new HealthFeature(
        admitted.server().health(),
        apart,
        computers,
        library,
        background,
        Later.onScreen(),
        wording,
        clock);
  }
}
