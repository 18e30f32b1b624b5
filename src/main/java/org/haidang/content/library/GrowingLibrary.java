package org.haidang.content.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.haidang.content.Edition;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.PackReader;
import org.haidang.content.PackShelf;
import org.jspecify.annotations.Nullable;

/**
 * The shipped packs and those that were published, which may come at any moment. Of each id the
 * latest edition that runs here is the one for new contacts, before the shipped one; every version
 * is found. A pack is read when it is first asked for; its seal and its hash are compared with its
 * bytes each time. Thread-safe.
 */
public final class GrowingLibrary implements Library {

  private final Library shipped;
  private final KeptPacks kept;
  private final Consumer<Pack> warm;
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
    this.kept = new KeptPacks(reader);
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
    return kept.mayRun(edition);
  }

  private void look(PackShelf open) {
    var now = List.copyOf(open.editions());
    editions = now;
    var latest = new LinkedHashMap<String, Pack>();
    shipped.offered().forEach(pack -> latest.put(pack.id(), pack));
    for (var id : lines(latest, now)) {
      now.reversed().stream()
          .filter(edition -> edition.pack().equals(id))
          .map(edition -> kept.pack(open, edition))
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
          var found = kept.pack(open, edition);
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
    var all = new LinkedHashMap<KeptPacks.Name, Pack>();
    offered.forEach(pack -> all.put(KeptPacks.Name.of(pack), pack));
    kept.forEach(pack -> all.putIfAbsent(KeptPacks.Name.of(pack), pack));
    shipped.packs().forEach(pack -> all.putIfAbsent(KeptPacks.Name.of(pack), pack));
    return List.copyOf(all.values());
  }
}
