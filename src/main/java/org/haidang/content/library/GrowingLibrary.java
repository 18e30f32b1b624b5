package org.haidang.content.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.haidang.access.Seal;
import org.haidang.content.Edition;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.PackFile;
import org.haidang.content.PackRead;
import org.haidang.content.PackReader;
import org.haidang.content.PackShelf;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shipped packs and those that were published, which may come at any moment. Of each id the
 * latest edition that runs here is the one for new contacts, before the shipped one; every version
 * is found. A pack is read when it is first asked for; its seal and its hash are compared with its
 * bytes each time. Thread-safe.
 */
public final class GrowingLibrary implements Library {

  private static final Logger LOG = LoggerFactory.getLogger(GrowingLibrary.class);

  private record Name(String id, String version) {
    static Name of(Edition edition) {
      return new Name(edition.pack(), edition.version());
    }
  }

  private final Library shipped;
  private final PackReader reader;
  private final Consumer<Pack> warm;
  private final ConcurrentMap<Name, Optional<Pack>> read = new ConcurrentHashMap<>();
  private volatile @Nullable PackShelf shelf;
  private volatile List<Edition> editions = List.of();
  private volatile List<Pack> offered;

  /**
   * One with the shipped packs alone, until {@link #open}.
   *
   * @param warm does ahead what the first opening of a pack's form would take time for
   */
  public GrowingLibrary(Library shipped, PackReader reader, Consumer<Pack> warm) {
    this.shipped = shipped;
    this.reader = reader;
    this.warm = warm;
    this.offered = List.copyOf(shipped.offered());
  }

  /** Adds what is on {@code shelf}; reads the packs in use, so off the FX thread. */
  public synchronized void open(PackShelf shelf) {
    this.shelf = shelf;
    look(shelf);
  }

  /**
   * Something came onto the shelf: makes it ready, then offers it for new contacts.
   *
   * @return whether the edition runs here; when not, what was in use stays in use
   */
  public synchronized boolean arrived(Edition edition) {
    var open = shelf;
    if (open == null) {
      throw new IllegalStateException("no shelf yet");
    }
    look(open);
    // One that a later edition stands before is read when an old record asks for it.
    return read.getOrDefault(Name.of(edition), Optional.of(current())).isPresent();
  }

  private void look(PackShelf open) {
    var now = List.copyOf(open.editions());
    editions = now;
    var latest = new LinkedHashMap<String, Pack>();
    shipped.offered().forEach(pack -> latest.put(pack.id(), pack));
    for (var id : lines(latest, now)) {
      now.reversed().stream()
          .filter(edition -> edition.pack().equals(id))
          .map(edition -> pack(open, edition))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(pack -> latest.put(id, pack));
    }
    latest.values().forEach(warm);
    offered = List.copyOf(latest.values());
  }

  private static List<String> lines(Map<String, Pack> shipped, List<Edition> editions) {
    var ids = new ArrayList<>(shipped.keySet());
    editions.stream()
        .map(Edition::pack)
        .distinct()
        .filter(id -> !shipped.containsKey(id))
        .forEach(ids::add);
    return ids;
  }

  private Optional<Pack> pack(PackShelf open, Edition edition) {
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

  @Override
  public Pack current() {
    return offered.getFirst();
  }

  @Override
  public List<Pack> offered() {
    return offered;
  }

  @Override
  public Optional<Pack> find(String id, String version) {
    var open = shelf;
    if (open != null) {
      for (var edition : editions) {
        if (edition.pack().equals(id) && edition.version().equals(version)) {
          var found = pack(open, edition);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return shipped.find(id, version);
  }

  /** Those in use, the shipped ones, and of the others those that were asked for. */
  @Override
  public Collection<Pack> packs() {
    var all = new LinkedHashMap<Name, Pack>();
    offered.forEach(pack -> all.put(new Name(pack.id(), pack.version()), pack));
    read.forEach((name, pack) -> pack.ifPresent(it -> all.putIfAbsent(name, it)));
    shipped.packs().forEach(pack -> all.putIfAbsent(new Name(pack.id(), pack.version()), pack));
    return List.copyOf(all.values());
  }
}
