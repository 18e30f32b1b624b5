package org.haidang.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.people.NationalKeys;

/**
 * What a contact is known by in the national index: the number it came from, and the names its
 * pack's questions hold. Immutable, thread-safe.
 */
public final class ContactKeys {

  private final Library library;

  /** Reads bodies by the packs of {@code library}. */
  public ContactKeys(Library library) {
    this.library = library;
  }

  /** The keys of the contact with {@code body}; empty when nobody is named in it. */
  public List<String> of(Body body) {
    var number = body.get(ContactFields.NUMBER);
    return NationalKeys.of(names(body), number == null ? List.of() : List.of(number));
  }

  private List<String> names(Body body) {
    return pack(body).flatMap(pack -> pack.part(Parts.VICTIM_NAME)).stream()
        .flatMap(
            question ->
                body.fields().entrySet().stream()
                    .filter(field -> Paths.template(field.getKey()).equals(question.path()))
                    .map(Map.Entry::getValue))
        .toList();
  }

  /** The pack that wrote it; when that version is not here, the latest of the same. */
  private Optional<Pack> pack(Body body) {
    var id = body.get(ContactFields.PACK);
    var version = body.get(ContactFields.PACK_VERSION);
    if (id == null) {
      return Optional.empty();
    }
    var exact = version == null ? Optional.<Pack>empty() : library.find(id, version);
    return exact.or(
        () ->
            library.packs().stream()
                .filter(pack -> pack.id().equals(id))
                .max(Comparator.comparing(Pack::version)));
  }
}
