package org.haidang.content.library;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.haidang.access.Seal;
import org.haidang.content.Edition;
import org.haidang.content.Pack;
import org.haidang.content.PackFile;
import org.haidang.content.PackRead;
import org.haidang.content.PackReader;
import org.haidang.content.PackShelf;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs of the shelf, each read when it is first asked for; its seal and its hash are compared
 * with its bytes each time it is read. Thread-safe.
 */
final class KeptPacks {

  private static final Logger LOG = LoggerFactory.getLogger(KeptPacks.class);

  record Name(String id, String version) {
    static Name of(Pack pack) {
      return new Name(pack.id(), pack.version());
    }

    static Name of(Edition edition) {
      return new Name(edition.pack(), edition.version());
    }
  }

  private final PackReader reader;
  private final ConcurrentMap<Name, Optional<Pack>> read = new ConcurrentHashMap<>();

  KeptPacks(PackReader reader) {
    this.reader = reader;
  }

  /** False when it was read and does not run here. */
  boolean mayRun(Edition edition) {
    var found = read.get(Name.of(edition));
    return found == null || found.isPresent();
  }

  /** Those that were asked for and run here. */
  void forEach(Consumer<Pack> each) {
    read.values().forEach(pack -> pack.ifPresent(each));
  }

  /** The pack of an edition; empty when it does not run here, or cannot be read now. */
  Optional<Pack> pack(PackShelf open, Edition edition) {
    try {
      return read.computeIfAbsent(Name.of(edition), _ -> load(open, edition));
    } catch (HaidangException e) {
      // The disk, which may be better the next time: nothing is remembered of it.
      LOG.warn("a kept pack cannot be read: {}", e.code());
      return Optional.empty();
    }
  }

  private Optional<Pack> load(PackShelf open, Edition edition) {
    var key = open.key().orElse("");
    var file = open.file(edition.hash()).filter(kept -> kept.hash().equals(edition.hash()));
    if (file.isEmpty() || !Seal.holds(key, edition.sealed(), edition.signature())) {
      LOG.warn("a kept pack is missing or not as it was sealed");
      return Optional.empty();
    }
    return read(file.get(), edition);
  }

  private Optional<Pack> read(PackFile file, Edition edition) {
    return switch (reader.read(file)) {
      case PackRead.Ready(var pack, _) when pack.id().equals(edition.pack()) ->
          Optional.of(pack.as(edition.version()));
      case PackRead.Ready _ -> Optional.empty();
      case PackRead.Refused(var faults) -> {
        LOG.warn("a kept pack does not run here: {} faults", faults.size());
        yield Optional.empty();
      }
    };
  }
}
