package org.haidang.ui.desk.duties;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.haidang.content.Choice;
import org.haidang.content.Library;
import org.haidang.content.Parts;

/** Where callers may be, and the time there, as the pack in use names them. Thread-safe. */
public final class Countries {

  /** The column that names a country's time, as in the IANA database. */
  private static final String ZONE = "zone";

  private final Library library;

  /** The countries of the pack that is used first. */
  public Countries(Library library) {
    this.library = library;
  }

  /** Those whose time is known, in the pack's order. */
  List<Choice> all() {
    return library.offered().stream()
        .flatMap(pack -> pack.part(Parts.COUNTRY).stream())
        .findFirst()
        .map(
            question ->
                question.choices().stream().filter(choice -> zone(choice).isPresent()).toList())
        .orElse(List.of());
  }

  /** The country called {@code name} in the pack. */
  Optional<Choice> named(String name) {
    return all().stream().filter(choice -> choice.name().equals(name)).findFirst();
  }

  /** The time of a country; empty when the pack does not say. */
  static Optional<ZoneId> zone(Choice country) {
    var name = country.columns().get(ZONE);
    try {
      return name == null ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
