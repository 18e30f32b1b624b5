package org.haidang.content;

import java.util.Collection;
import java.util.Optional;

/** The packs on this computer. Thread-safe. */
public interface Library {

  /** The pack that new contacts are filled in. */
  Pack current();

  /** A pack by id and version; empty when this computer has it not. */
  Optional<Pack> find(String id, String version);

  /** All of them. */
  Collection<Pack> packs();
}
