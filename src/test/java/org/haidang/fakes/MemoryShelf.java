package org.haidang.fakes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haidang.content.Edition;
import org.haidang.content.PackFile;
import org.haidang.content.PackShelf;

/** A shelf of published packs in memory. */
public final class MemoryShelf implements PackShelf {

  private final List<Edition> editions = new ArrayList<>();
  private final Map<String, PackFile> files = new HashMap<>();
  private String key;
  private long known;

  @Override
  public synchronized Optional<String> key() {
    return Optional.ofNullable(key);
  }

  @Override
  public synchronized void pin(String key) {
    if (this.key == null) {
      this.key = key;
    }
  }

  @Override
  public synchronized long known() {
    return known;
  }

  @Override
  public synchronized void known(long seq) {
    known = seq;
  }

  @Override
  public synchronized List<Edition> editions() {
    return editions.stream().sorted(Comparator.comparingLong(Edition::seq)).toList();
  }

  @Override
  public synchronized void keep(Edition edition, PackFile file) {
    files.putIfAbsent(file.hash(), file);
    if (editions.stream()
        .noneMatch(
            there ->
                there.pack().equals(edition.pack()) && there.version().equals(edition.version()))) {
      editions.add(edition);
    }
  }

  @Override
  public synchronized Optional<PackFile> file(String hash) {
    return Optional.ofNullable(files.get(hash));
  }

  /** Puts other bytes in the place of a file, as a damaged disk would. */
  public synchronized void replace(String hash, PackFile other) {
    files.put(hash, other);
  }
}
