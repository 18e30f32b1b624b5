package org.haidang.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;

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

  /** The pack that {@code contact} was filled in; empty when this computer has not that version. */
  default Optional<Pack> packOf(Body contact) {
    var id = contact.get(ContactFields.PACK);
    var version = contact.get(ContactFields.PACK_VERSION);
    return id == null || version == null ? Optional.empty() : find(id, version);
  }

  /**
   * What {@code contact} can be read by: its pack in that version, else in the latest one here,
   * whose same paths ask the same things; empty when this computer has none of that id.
   */
  default Optional<Pack> nearest(Body contact) {
    var id = contact.get(ContactFields.PACK);
    if (id == null) {
      return Optional.empty();
    }
    return packOf(contact)
        .or(
            () ->
                packs().stream()
                    .filter(pack -> pack.id().equals(id))
                    .max(Comparator.comparing(Pack::version)));
  }
}
