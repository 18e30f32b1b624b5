package org.haidang.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The packs on this computer. Thread-safe. */
public interface Library {

  /** The pack that new contacts are filled in unless somebody chooses another. */
  Pack current();

  /**
   * The packs that new contacts may be filled in, one for each line the hotline answers; {@link
   * #current} first, one version of each.
   */
  default List<Pack> offered() {
    return List.of(current());
  }

  /** A pack by id and version; empty when this computer has it not. */
  Optional<Pack> find(String id, String version);

  /** All of them. */
  Collection<Pack> packs();
}
