package org.haidang.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.Register;
import org.haidang.records.Register.Row;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier contacts and persons may be about somebody in the call, from what the form holds so
 * far. Looks at {@value #MOST_OF_NAMES} at most for names and {@value #MOST_OF_NUMBERS} for
 * numbers, the latest first. Thread-safe; blocks on the disk, some milliseconds.
 */
public final class LikelyEarlier {

  private static final int MOST_OF_NAMES = 120;
  private static final int MOST_OF_SLIPS = 40;
  private static final int MOST_OF_NUMBERS = 60;
  private static final Set<RecordType> TYPES = Set.of(RecordType.PERSON, RecordType.CONTACT);

  private final Register register;
  private final PersonLikeness likeness;
  private final LikelyRecord records;

  /**
   * What is asked.
   *
   * @param contact the call's own, which is no earlier one
   * @param people what the form says of each person in it, the caller with the number
   * @param code the code the caller said, see {@link CallerCode}; null when none
   */
  public record Asked(UUID contact, List<PersonFacts> people, @Nullable String code) {
    public Asked {
      people = List.copyOf(people);
    }

    /** Whether there is nothing yet to go by. */
    public boolean isEmpty() {
      return code == null
          && people.stream().allMatch(it -> it.names().isEmpty() && it.numbers().isEmpty());
    }
  }

  /**
   * Among the records of {@code register}.
   *
   * @param told what a contact's record says of the people in it
   * @param clock says what day today is, in its zone
   */
  public LikelyEarlier(
      Register register,
      PersonLikeness likeness,
      Function<RecordState, List<PersonFacts>> told,
      Clock clock) {
    this.register = register;
    this.likeness = likeness;
    this.records = new LikelyRecord(register, likeness, told, clock);
  }

  /** Those that are likely, the likeliest first; the same number alone comes last. */
  public List<Likely> of(Asked asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    var rows = new LinkedHashMap<UUID, Row>();
    var keys = new LinkedHashSet<String>();
    asked.people().forEach(person -> keys.addAll(PersonKeys.asked(person)));
    var sameCode = new LinkedHashSet<UUID>();
    if (asked.code() != null) {
      for (var row : find(List.of(PersonKeys.ofCode(asked.code())), MOST_OF_NUMBERS)) {
        rows.put(row.id(), row);
        sameCode.add(row.id());
      }
    }
    add(rows, keys, PersonKeys::isOfNumber, MOST_OF_NUMBERS, _ -> true);
    Predicate<Row> like = row -> mayBeLike(row, asked.people());
    add(rows, keys, key -> isOfName(key) && NameKeys.isExact(key), MOST_OF_NAMES, like);
    add(rows, keys, key -> isOfName(key) && !NameKeys.isExact(key), MOST_OF_SLIPS, like);
    rows.remove(asked.contact());
    var best = new HashMap<UUID, Likely>();
    for (var row : rows.values()) {
      records
          .of(row, asked.people(), sameCode.contains(row.id()))
          .ifPresent(it -> best.merge(it.record(), it, LikelyEarlier::better));
    }
    return best.values().stream()
        .sorted(
            Comparator.comparing(Likely::isNumberAlone)
                .thenComparing(Likely::value, Comparator.reverseOrder())
                .thenComparing(Likely::began, Comparator.reverseOrder()))
        .toList();
  }

  private void add(
      Map<UUID, Row> rows,
      Collection<String> keys,
      Predicate<String> which,
      int most,
      Predicate<Row> like) {
    find(keys.stream().filter(which).toList(), most).stream()
        .filter(like)
        .forEach(row -> rows.putIfAbsent(row.id(), row));
  }

  private static boolean isOfName(String key) {
    return !PersonKeys.isOfNumber(key);
  }

  /** A person's row has the names: whoever is of another name need not be opened. */
  private boolean mayBeLike(Row row, List<PersonFacts> asked) {
    if (row.type() != RecordType.PERSON) {
      return true;
    }
    var names = row.entry().summary().split(Pattern.quote(PersonIndexer.BETWEEN), -1);
    return asked.stream().anyMatch(it -> likeness.mayBe(it.names(), List.of(names)));
  }

  private List<Row> find(List<String> keys, int most) {
    return keys.isEmpty() ? List.of() : register.sharing(keys, TYPES, most);
  }

  private static Likely better(Likely one, Likely other) {
    return other.value() > one.value() ? other : one;
  }
}
