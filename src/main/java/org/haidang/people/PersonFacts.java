package org.haidang.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody that tells people apart. Personal.
 *
 * @param names every name they go by, as spoken; may be empty
 * @param born null when neither age nor birth is known
 * @param sex as the packs store it; null when not known
 * @param provinces the units of today they live in or come from, see {@link Provinces}
 * @param numbers their telephone numbers, see {@link org.haidang.platform.Telephone#tidy}
 */
public record PersonFacts(
    List<String> names,
    @Nullable Born born,
    @Nullable String sex,
    Set<String> provinces,
    Set<String> numbers) {

  public PersonFacts {
    names = names.stream().filter(name -> !name.isBlank()).toList();
    provinces = Set.copyOf(provinces);
    numbers = Set.copyOf(numbers);
  }

  /** Of a name alone. */
  public static PersonFacts named(String name) {
    return new PersonFacts(List.of(name), null, null, Set.of(), Set.of());
  }
}
