package org.haidang.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.haidang.content.Edition;
import org.haidang.content.library.GrowingLibrary;
import org.haidang.platform.ErrorCode;
import org.haidang.sync.PackSync;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes packs from the line into the library and passes on what a person should hear of; what comes
 * before somebody listens is kept for them. Thread-safe.
 */
final class PackNews {

  private static final Logger LOG = LoggerFactory.getLogger(PackNews.class);

  private final List<Item> waiting = new ArrayList<>();
  private Consumer<Item> listener = waiting::add;

  /** One piece of news. */
  sealed interface Item {

    /** A pack came that new contacts are taken in from now on. */
    record InUse(Edition edition) implements Item {}

    /** A pack came of which a later version is in use already. */
    record Older(Edition edition) implements Item {}

    /** A pack was not taken into use. */
    record Refused(ErrorCode code) implements Item {}
  }

  /** What the line tells of arrivals. */
  PackSync.Arrivals from(GrowingLibrary library) {
    return new PackSync.Arrivals() {
      @Override
      public void arrived(Edition edition) {
        if (!library.arrived(edition)) {
          tell(new Item.Refused(ErrorCode.PACK_FAULTY));
        } else if (isOffered(library, edition)) {
          LOG.info("pack {} {} is in use", edition.pack(), edition.version());
          tell(new Item.InUse(edition));
        } else {
          tell(new Item.Older(edition));
        }
      }

      @Override
      public void refused(ErrorCode code) {
        tell(new Item.Refused(code));
      }
    };
  }

  private static boolean isOffered(GrowingLibrary library, Edition edition) {
    return library.offered().stream()
        .anyMatch(
            pack -> pack.id().equals(edition.pack()) && pack.version().equals(edition.version()));
  }

  private synchronized void tell(Item item) {
    listener.accept(item);
  }

  /** Passes everything to {@code to}, on the thread it comes on; first what has waited. */
  synchronized void listen(Consumer<Item> to) {
    waiting.forEach(to);
    waiting.clear();
    listener = to;
  }
}
