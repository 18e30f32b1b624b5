package org.haidang.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haidang.model.Body;
import org.haidang.platform.Telephone;
import org.jspecify.annotations.Nullable;

/**
 * What an index keeps of a person so that likely doubles are found: keys of names, and of numbers
 * the whole and both halves, since one digit off leaves a half as it is. Personal: keys never leave
 * the encrypted store. Thread-safe.
 */
public final class PersonKeys {

  private static final String NUMBER = "t:";
  private static final String HEAD = "th:";
  private static final String TAIL = "tt:";
  private static final String CODE = "c:";
  private static final int TOLD_APART = 9;

  private PersonKeys() {}

  /** The keys to ask the index for, of what is known of somebody. */
  static List<String> asked(PersonFacts facts) {
    var keys = new LinkedHashSet<String>();
    facts.names().forEach(name -> keys.addAll(NameKeys.asked(name)));
    facts.numbers().forEach(number -> keys.addAll(ofNumber(number)));
    return List.copyOf(keys);
  }

  /** The keys an index keeps of what is known of somebody. */
  public static List<String> of(PersonFacts facts) {
    var keys = new LinkedHashSet<String>();
    facts.names().forEach(name -> keys.addAll(NameKeys.of(name)));
    facts.numbers().forEach(number -> keys.addAll(ofNumber(number)));
    return List.copyOf(keys);
  }

  /** The keys of a person's record; see {@link PersonIndexer}. */
  public static List<String> of(Body person) {
    return of(facts(person));
  }

  /** The key of a code that a caller keeps, see {@link CallerCode}. */
  public static String ofCode(String code) {
    return CODE + code;
  }

  static Set<String> ofNumber(String number) {
    var tidy = Telephone.tidy(number);
    if (tidy.isEmpty()) {
      return Set.of();
    }
    if (tidy.length() < TOLD_APART) {
      return Set.of(NUMBER + tidy);
    }
    int half = tidy.length() / 2;
    return Set.of(NUMBER + tidy, HEAD + tidy.substring(0, half), TAIL + tidy.substring(half));
  }

  static boolean isOfNumber(String key) {
    return key.startsWith("t");
  }

  /** What a person's record says that tells people apart. */
  public static PersonFacts facts(Body person) {
    var province = person.get(PersonFields.PROVINCE);
    var numbers = new LinkedHashSet<String>();
    Persons.numbers(person).forEach(number -> numbers.add(Telephone.tidy(number)));
    return new PersonFacts(
        Persons.names(person),
        born(person),
        person.get(PersonFields.SEX),
        province == null ? Set.of() : Set.of(province),
        numbers);
  }

  private static @Nullable Born born(Body person) {
    var birth = person.get(PersonFields.BIRTH);
    if (birth != null) {
      return BirthDate.read(birth).map(it -> new Born(it.earliest(), it.latest())).orElse(null);
    }
    var age = person.get(PersonFields.AGE);
    var on = person.get(PersonFields.AGE_ON);
    try {
      return age == null || on == null
          ? null
          : Born.aged(Integer.parseInt(age), Integer.parseInt(age), LocalDate.parse(on));
    } catch (NumberFormatException | DateTimeException e) {
      return null;
    }
  }
}
