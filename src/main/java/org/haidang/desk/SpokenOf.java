package org.haidang.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haidang.content.Library;
import org.haidang.content.Pack;
import org.haidang.content.Parts;
import org.haidang.content.Paths;
import org.haidang.model.Body;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.people.PersonFacts;
import org.haidang.people.PersonRole;
import org.jspecify.annotations.Nullable;

/**
 * The people a contact speaks of, read by the parts of its pack: the caller, with the number that
 * rang, and each possible victim. Immutable, thread-safe.
 */
public final class SpokenOf {

  private static final List<String> PARTS =
      List.of(
          Parts.CALLER_NAME,
          Parts.CALLER_AGE,
          Parts.CALLER_SEX,
          Parts.CALLER_PHONE,
          Parts.PROVINCE,
          Parts.VICTIM_NAME,
          Parts.VICTIM_AGE,
          Parts.VICTIM_SEX,
          Parts.VICTIM_PROVINCE);

  private final PartPaths paths = new PartPaths(PARTS);
  private final Library library;
  private final ZoneId zone;

  /**
   * One of them.
   *
   * @param entry the path of a victim's entry; empty for the caller
   * @param role what they are to the contact
   * @param facts what is known; personal
   * @param age as it was answered, in whole years; null when not
   */
  public record Person(String entry, PersonRole role, PersonFacts facts, @Nullable Integer age) {}

  /**
   * By the packs of {@code library}.
   *
   * @param zone where a contact's day is counted
   */
  public SpokenOf(Library library, ZoneId zone) {
    this.library = library;
    this.zone = zone;
  }

  /** Those in a record, for {@link org.haidang.people.LikelyEarlier}. */
  public List<PersonFacts> facts(RecordState contact) {
    return people(contact.body()).stream().map(Person::facts).toList();
  }

  /** Those in {@code body}; none when its pack is not here. */
  public List<Person> people(Body body) {
    return library.nearest(body).map(pack -> people(pack, body)).orElse(List.of());
  }

  /** Those in {@code body}, answers to the form of {@code pack}. */
  public List<Person> people(Pack pack, Body body) {
    return people(pack, body, told(body));
  }

  /** The same where nothing is made of their ages, and when these were told is not read. */
  List<Person> named(Pack pack, Body body) {
    return people(pack, body, LocalDate.EPOCH);
  }

  private List<Person> people(Pack pack, Body body, LocalDate told) {
    var answers = answers(pack, body);
    var people = new ArrayList<Person>();
    people.add(SpokenPerson.caller(body, answers.getOrDefault("", Map.of()), told));
    answers.forEach(
        (entry, parts) -> {
          if (!entry.isEmpty()) {
            people.add(SpokenPerson.victim(entry, parts, told));
          }
        });
    return List.copyOf(people);
  }

  /** Entry to part to answer; the empty entry for what stands in none. */
  private Map<String, Map<String, String>> answers(Pack pack, Body body) {
    var parts = paths.partAt(pack);
    var answers = new TreeMap<String, Map<String, String>>();
    body.fields()
        .forEach(
            (path, value) -> {
              var part = path.startsWith("_") ? null : parts.get(Paths.template(path));
              if (part != null && !value.isBlank()) {
                answers.computeIfAbsent(Paths.entryOf(path), _ -> new HashMap<>()).put(part, value);
              }
            });
    return answers;
  }

  private LocalDate told(Body body) {
    var began = body.get(ContactFields.STARTED);
    try {
      return (began == null ? Instant.EPOCH : Instant.parse(began)).atZone(zone).toLocalDate();
    } catch (DateTimeException e) {
      return LocalDate.EPOCH;
    }
  }
}
