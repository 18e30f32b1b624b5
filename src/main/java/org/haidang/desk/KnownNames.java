package org.haidang.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haidang.platform.Json;
import org.haidang.sync.AccountMessages.Person;

/**
 * The names of colleagues by their logins, as the server told them last; kept on this computer for
 * days without it. A login is never given to another person, so that nobody is forgotten: records
 * name also those who left. Thread-safe; blocks on the disk where it learns something.
 */
public final class KnownNames {

  private static final String KEPT = "names.colleagues";

  private final Shelf shelf;
  private final Json json;
  private volatile Map<String, String> names;

  /** Where they are kept. */
  public interface Shelf {

    /** The value of {@code name}, if one was put. */
    Optional<String> get(String name);

    /** Puts a value. */
    void put(String name, String value);
  }

  private record Kept(List<Person> people) {
    Kept {
      people = people == null ? List.of() : List.copyOf(people);
    }
  }

  /** Those that {@code shelf} kept. */
  public KnownNames(Shelf shelf, Json json) {
    this.shelf = shelf;
    this.json = json;
    this.names =
        with(
            Map.of(),
            shelf.get(KEPT).map(kept -> json.read(kept, Kept.class).people()).orElse(List.of()));
  }

  /** The name of whoever has that login; empty for somebody nobody told of. */
  public Optional<String> name(String login) {
    return Optional.ofNullable(names.get(login));
  }

  /** Takes in what the server told; writes only what is new. */
  public synchronized void learn(Collection<Person> people) {
    var now = with(names, people);
    if (!now.equals(names)) {
      names = now;
      shelf.put(
          KEPT,
          json.text(
              new Kept(
                  now.entrySet().stream()
                      .map(each -> new Person(each.getKey(), each.getValue()))
                      .toList())));
    }
  }

  private static Map<String, String> with(Map<String, String> names, Collection<Person> people) {
    var all = new LinkedHashMap<>(names);
    for (var each : people) {
      if (!each.login().isBlank() && !each.name().isBlank()) {
        all.put(each.login(), each.name());
      }
    }
    return all;
  }
}
