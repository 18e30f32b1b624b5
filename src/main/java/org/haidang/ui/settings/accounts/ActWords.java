package org.haidang.ui.settings.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haidang.access.AccountAct;
import org.haidang.access.AccountBook;
import org.haidang.sync.TrailMessages.Row;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;

/** What was done to an account, in words. */
final class ActWords {

  private ActWords() {}

  static String of(Row row, Wording wording, Formats formats) {
    var done = row.happening();
    var act = row.happening().named("act").flatMap(AccountAct::of).orElse(AccountAct.OTHER);
    var words =
        new ArrayList<>(
            List.of(
                formats.dateTime(done.at()),
                who(row, wording),
                wording.get("trail.act." + act.name().toLowerCase(Locale.ROOT))));
    row.happening()
        .named("role")
        .ifPresent(role -> words.add(wording.get("shell.role." + role.toLowerCase(Locale.ROOT))));
    row.happening().named("centre").ifPresent(words::add);
    return String.join(" · ", words);
  }

  private static String who(Row row, Wording wording) {
    var login = row.happening().login();
    if (login.equals(AccountBook.SERVER)) {
      return wording.get("trail.operator");
    }
    var name = row.name();
    return name == null ? login : name + " (" + login + ")";
  }
}
