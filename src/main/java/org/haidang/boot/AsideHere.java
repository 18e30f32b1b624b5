package org.haidang.boot;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.haidang.access.AccessRules;
import org.haidang.access.Looks;
import org.haidang.access.PasswordFile;
import org.haidang.access.Passwords;
import org.haidang.access.Permission;
import org.haidang.access.Session;
import org.haidang.platform.Ids;
import org.haidang.platform.Json;
import org.haidang.store.local.LocalStore;
import org.haidang.sync.Admission;
import org.haidang.sync.AsideFile;
import org.haidang.sync.SendingWhole;
import org.haidang.ui.desk.line.AsideParts;

/** What the person on shift may do with what the server did not take. */
final class AsideHere {

  private AsideHere() {}

  static AsideParts of(
      LocalStore store, Entrance.Admitted admitted, AccessRules rules, Clock clock) {
    var account = admitted.account();
    var ids = Ids.timeOrdered();
    var looks = new Looks(store.audit(), ids, clock, account.login());
    if (!rules.permits(account, Permission.PERSONAL_READ)) {
      return new AsideParts(store.setAside(), null, false, null);
    }
    var file =
        new AsideFile(
            store.setAside(),
            new PasswordFile(
                new Passwords(new SecureRandom(), Passwords.Cost.STANDARD), AsideFile.PURPOSE),
            new Json(),
            admitted.workstation(),
            looks,
            clock);
    var whole =
        new SendingWhole(
            store.lostGround(),
            new Admission(rules),
            new Session(account, admitted.workstation(), Instant.MAX),
            ids,
            clock,
            looks);
    return new AsideParts(store.setAside(), file, rules.permits(account, Permission.EXPORT), whole);
  }
}
