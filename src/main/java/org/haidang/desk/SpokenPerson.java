package org.haidang.desk;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.haidang.content.Parts;
import org.haidang.desk.SpokenOf.Person;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.people.Born;
import org.haidang.people.PersonFacts;
import org.haidang.people.PersonRole;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/** Somebody a contact speaks of, from the answers about them. Without state. */
final class SpokenPerson {

  private SpokenPerson() {}

  /**
   * The caller, with the number that rang.
   *
   * @param parts part to answer
   * @param told the contact's day, on which an age was told
   */
  static Person caller(Body body, Map<String, String> parts, LocalDate told) {
    var numbers = new LinkedHashSet<String>();
    for (var number :
        new String[] {body.get(ContactFields.NUMBER), parts.get(Parts.CALLER_PHONE)}) {
      if (number != null) {
        numbers.add(Telephone.tidy(number));
      }
    }
    return person(
        "",
        PersonRole.CALLER,
        parts.get(Parts.CALLER_NAME),
        age(parts.get(Parts.CALLER_AGE)),
        parts.get(Parts.CALLER_SEX),
        parts.get(Parts.PROVINCE),
        numbers,
        told);
  }

  /** A possible victim; as {@link #caller}. */
  static Person victim(String entry, Map<String, String> parts, LocalDate told) {
    return person(
        entry,
        PersonRole.POSSIBLE_VICTIM,
        parts.get(Parts.VICTIM_NAME),
        age(parts.get(Parts.VICTIM_AGE)),
        parts.get(Parts.VICTIM_SEX),
        parts.get(Parts.VICTIM_PROVINCE),
        Set.of(),
        told);
  }

  private static Person person(
      String entry,
      PersonRole role,
      @Nullable String name,
      @Nullable Integer age,
      @Nullable String sex,
      @Nullable String province,
      Set<String> numbers,
      LocalDate told) {
    return new Person(
        entry,
        role,
        new PersonFacts(
            name == null ? List.of() : List.of(name),
            age == null ? null : Born.aged(age, age, told),
            sex,
            province == null ? Set.of() : Set.of(province),
            numbers),
        age);
  }

  private static @Nullable Integer age(@Nullable String typed) {
    try {
      int years = typed == null ? -1 : Integer.parseInt(typed);
      return years < 0 ? null : years;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
