package org.haidang.ui.settings.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    var act = field(row, "act").flatMap(AccountAct::of).orElse(AccountAct.OTHER);
    var words =
        new ArrayList<>(
            List.of(
                formats.dateTime(done.at()),
                who(row, wording),
                wording.get("trail.act." + act.name().toLowerCase(Locale.ROOT))));
    field(row, "role")
        .ifPresent(role -> words.add(wording.get("shell.role." + role.toLowerCase(Locale.ROOT))));
    field(row, "centre").ifPresent(words::add);
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

  private static Optional<String> field(Row row, String name) {
    return row.happening().fields().stream()
        .filter(field -> field.startsWith(name + ":"))
        .map(field -> field.substring(name.length() + 1))
        .findFirst();
  }
}
