package org.haidang.boot;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import org.haidang.access.AccessRules;
import org.haidang.access.AccountRules;
import org.haidang.access.KeyRing;
import org.haidang.access.Passwords;
import org.haidang.desk.ChangingPassword;
import org.haidang.platform.Json;
import org.haidang.sync.AccountMessages.Own;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Feature;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.settings.accounts.AccountsFeature;
import org.haidang.ui.settings.accounts.AccountsViewModel;
import org.haidang.ui.settings.accounts.OwnAccount;
import org.haidang.ui.settings.accounts.OwnAccountFeature;
import org.haidang.ui.settings.accounts.OwnAccountViewModel;

/** One's own account and those one looks after, at this workstation. */
final class AccountsHere {

  private AccountsHere() {}

  /** The places of whoever was let in. */
  static List<Feature> of(
      Entrance.Admitted admitted,
      Path folder,
      AccessRules access,
      IntegerProperty idleMinutes,
      Background background,
      Messages messages,
      Wording wording,
      Clock clock) {
    var account = admitted.account();
    var rules = new AccountRules(access);
    var places = new ArrayList<Feature>();
    places.add(
        new OwnAccountFeature(
            new OwnAccountViewModel(
                account, own(admitted, folder), idleMinutes, background, messages),
            wording));
    if (rules.mayAny(account)) {
      places.add(
          new AccountsFeature(
              new AccountsViewModel(
                  account, rules, admitted.server().accounts(), background, messages),
              wording,
              new Formats(clock)));
    }
    return places;
  }

  private static OwnAccount own(Entrance.Admitted admitted, Path folder) {
    var random = new SecureRandom();
    var ring = new KeyRing(folder, new Passwords(random, Passwords.Cost.STANDARD), new Json());
    var server = admitted.server().accounts();
    var changing = new ChangingPassword(server, new KeyRingKeys(ring, random));
    return new OwnAccount() {
      @Override
      public Own own() {
        return server.own();
      }

      @Override
      public void password(char[] current, char[] fresh) {
        changing.change(admitted.account().login(), current, fresh);
      }

      @Override
      public List<String> recovery() {
        return server.recovery();
      }
    };
  }
}
