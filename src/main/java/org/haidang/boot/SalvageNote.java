package org.haidang.boot;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.haidang.store.local.Salvaged;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Message;

/** What is said of a damaged database that something was brought over from. */
final class SalvageNote {

  /** Times that are told, so that the words stay readable. */
  private static final int MOST = 8;

  private SalvageNote() {}

  /** What is to be said; nothing when nothing was kept aside. */
  static List<Message> of(Salvaged salvaged, Formats formats) {
    if (salvaged.isNothing()) {
      return List.of();
    }
    var all = new ArrayList<Message>();
    all.add(counts(salvaged));
    if (!salvaged.when().isEmpty()) {
      var times =
          salvaged.when().stream().limit(MOST).map(formats::dateTime).collect(joining("; "));
      boolean some = salvaged.when().size() > MOST;
      all.add(new Message.Note("shell.salvaged.when", List.of(some ? times + "; …" : times)));
    }
    return List.copyOf(all);
  }

  private static Message counts(Salvaged salvaged) {
    return new Message.Note(
        key(salvaged),
        List.of(
            salvaged.changes(),
            salvaged.drafts(),
            salvaged.files(),
            salvaged.looks(),
            salvaged.rebuilt(),
            salvaged.unread()));
  }

  private static String key(Salvaged salvaged) {
    if (salvaged.more()) {
      return "shell.salvaged.more";
    }
    if (salvaged.unread() > 0) {
      return "shell.salvaged.partly";
    }
    return salvaged.rebuilt() > 0 ? "shell.salvaged.rebuilt" : "shell.salvaged";
  }
}
