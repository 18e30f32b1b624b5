package org.haidang.boot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Edition;
import org.haidang.content.Library;
import org.haidang.platform.HaidangException;
import org.haidang.store.local.LocalStore;
import org.haidang.ui.kit.Background;
import org.haidang.ui.kit.Message;
import org.haidang.ui.kit.Messages;

/**
 * Tells a person once, in the bar, that new contacts are taken in another version of a pack and
 * what changed. Who was not here hears of it at the next sign-in; all of it can be read later among
 * the versions.
 */
final class PackMessages {

  /** What fits into the bar; the whole note stands among the versions. */
  private static final int SHOWN = 140;

  private final Library library;
  private final LocalStore store;
  private final String login;
  private final Background background;
  private final Messages messages;

  PackMessages(
      Library library, LocalStore store, String login, Background background, Messages messages) {
    this.library = library;
    this.store = store;
    this.login = login;
    this.background = background;
    this.messages = messages;
  }

  /** Listens from now on; {@code changed} runs on the FX thread when packs have come. */
  void listen(PackNews news, Runnable changed) {
    background.run(
        () -> {
          latest().ifPresent(this::tellOnce);
          return true;
        },
        _ -> {},
        messages::tell);
    news.listen(item -> hear(item, changed));
  }

  private void hear(PackNews.Item item, Runnable changed) {
    switch (item) {
      case PackNews.Item.InUse(var edition) -> tellOnce(edition);
      case PackNews.Item.Older _ -> {}
      case PackNews.Item.Refused(var code) -> background.onScreen(() -> messages.tell(code));
    }
    background.onScreen(changed);
  }

  /** The latest of those that new contacts are taken in. */
  private Optional<Edition> latest() {
    return store.packs().editions().stream()
        .filter(
            edition ->
                library.offered().stream()
                    .anyMatch(
                        pack ->
                            pack.id().equals(edition.pack())
                                && pack.version().equals(edition.version())))
        .max(Comparator.comparingLong(Edition::seq));
  }

  private synchronized void tellOnce(Edition edition) {
    try {
      var key = "packs.told." + login;
      var told = store.settings().get(key).map(Long::parseLong).orElse(0L);
      if (edition.seq() <= told) {
        return;
      }
      store.settings().put(key, String.valueOf(edition.seq()));
    } catch (HaidangException e) {
      background.onScreen(() -> messages.tell(e));
      return;
    }
    if (!edition.author().equals(login)) {
      var note = shortened(edition.note());
      background.onScreen(
          () -> messages.tell(new Message.Note("content.news", List.of(edition.version(), note))));
    }
  }

  private static String shortened(String note) {
    var line = note.replaceAll("\\s+", " ");
    return line.length() <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
  }
}
