package org.haidang.people;

import java.util.List;

/**
 * Whether somebody with such a name or number may be known beyond this computer: at another centre,
 * or here long ago. Says where and how many, never who. Works without a line. Thread-safe; blocks
 * on the disk.
 */
public final class KnownElsewhere {

  private final NationalIndex index;

  /** By the fingerprints of {@code index}. */
  public KnownElsewhere(NationalIndex index) {
    this.index = index;
  }

  /**
   * What is known of the names and numbers in a form.
   *
   * @param ready whether this computer has the national index; when not, nothing is known of
   *     anybody
   * @param places where somebody is known, in the order of the centres' codes
   * @param prints what the server can be asked by; empty when nobody is known
   */
  public record Answer(boolean ready, List<NationalIndex.Knows> places, List<String> prints) {
    public Answer {
      places = List.copyOf(places);
      prints = List.copyOf(prints);
    }

    /** How many persons and contacts together. */
    public int count() {
      return places.stream().mapToInt(place -> place.persons() + place.contacts()).sum();
    }
  }

  /** Asks for names and numbers as they were typed. */
  public Answer of(List<String> names, List<String> numbers) {
    if (!index.ready()) {
      return new Answer(false, List.of(), List.of());
    }
    var keys = NationalKeys.of(names, numbers);
    var places = keys.isEmpty() ? List.<NationalIndex.Knows>of() : index.knowing(keys);
    return new Answer(true, places, places.isEmpty() ? List.of() : index.prints(keys));
  }
}
