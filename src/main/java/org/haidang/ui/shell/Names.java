package org.haidang.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.haidang.model.Account;
import org.haidang.ui.kit.Wording;

/** People, roles and centres as the window names them. */
final class Names {

  private final Wording wording;

  Names(Wording wording) {
    this.wording = wording;
  }

  /** {@code 111 Hà Nội}; the code itself of a centre that has no name. */
  StringBinding centre(Account account) {
    var key = "shell.centre." + account.centre().toLowerCase(Locale.ROOT);
    return Bindings.createStringBinding(
        () -> {
          var name = wording.get(key);
          return name.equals(key) ? account.centre() : name;
        },
        wording.language());
  }

  /** {@code Trần Thị Mai (tư vấn viên)}. */
  StringBinding personAndRole(Account account) {
    return Bindings.createStringBinding(
        () -> "%s (%s)".formatted(account.displayName(), role(account)), wording.language());
  }

  private String role(Account account) {
    return wording.get("shell.role." + account.role().name().toLowerCase(Locale.ROOT));
  }
}
