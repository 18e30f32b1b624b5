package org.haidang.boot;

import java.util.List;
import java.util.Optional;
import org.haidang.store.local.Salvaged;
import org.haidang.ui.kit.Message;

/** What is said of a damaged database that something was brought over from. */
final class SalvageNote {

  private SalvageNote() {}

  /** The note; empty when nothing was kept aside. */
  static Optional<Message> of(Salvaged salvaged) {
    if (salvaged.isNothing()) {
      return Optional.empty();
    }
    return Optional.of(
        new Message.Note(
            key(salvaged),
            List.of(
                salvaged.changes(),
                salvaged.drafts(),
                salvaged.files(),
                salvaged.looks(),
                salvaged.rebuilt(),
                salvaged.unread())));
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
