package org.haidang.fakes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Library;
import org.haidang.content.Pack;

/** A library of one pack. */
public record OnePack(Pack current) implements Library {

  @Override
  public Optional<Pack> find(String id, String version) {
    return Optional.of(current)
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version));
  }

  @Override
  public Collection<Pack> packs() {
    return List.of(current);
  }
}
