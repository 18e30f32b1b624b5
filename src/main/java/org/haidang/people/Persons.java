package org.haidang.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.people.Refusal.Reason;
import org.haidang.platform.HaidangException;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/** Makes and changes persons, in the name of one account. Thread-safe; blocks on the disk. */
public final class Persons {

  private final Register register;
  private final Pen pen;
  private final Clock clock;

  /**
   * The persons of {@code register}.
   *
   * @param clock says what day today is, in its zone
   */
  public Persons(Register register, Pen pen, Clock clock) {
    this.register = register;
    this.pen = pen;
    this.clock = clock;
  }

  /**
   * Makes a person with what was typed. An age without a day was told today.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved make(Body typed) {
    var checked = Border.check(Body.EMPTY, dated(Body.EMPTY, typed), today());
    var refused = checked.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    var change = pen.make(RecordType.PERSON, checked.body());
    register.save(List.of(change));
    return new Saved.Done(change.record(), List.of(change));
  }

  /**
   * Makes of an opened person what was typed.
   *
   * @throws HaidangException when nothing was saved
   */
  public Saved change(Register.Opened person, Body typed) {
    var was = person.state().body();
    var checked = Border.check(was, dated(was, typed), today());
    var refused = checked.refused();
    if (refused.isPresent()) {
      return refused.get();
    }
    var change = pen.change(person, checked.body(), null);
    if (change.patch().isEmpty()) {
      return new Saved.Done(change.record(), List.of());
    }
    register.save(List.of(change));
    return new Saved.Done(change.record(), List.of(change));
  }

  /** A new entry at the end of a list, with one field of it. */
  public Body added(Body body, String list, String field, String value) {
    var entry = PersonFields.entry(list, pen.ids().next());
    return body.with(entry, String.valueOf(entries(body, list).size() + 1))
        .with(entry + "/" + field, value);
  }

  /** {@code body} without an entry and all that stands in it. */
  public static Body without(Body body, String entry) {
    var fields = new TreeMap<>(body.fields());
    fields.keySet().removeIf(path -> path.equals(entry) || path.startsWith(entry + "/"));
    return new Body(fields);
  }

  /** The paths of the entries of a list, in their order. */
  public static List<String> entries(Body body, String list) {
    var head = list + "/";
    return body.fields().tailMap(head).entrySet().stream()
        .takeWhile(field -> field.getKey().startsWith(head))
        .filter(field -> field.getKey().indexOf('/', head.length()) < 0)
        .sorted(
            (one, other) -> {
              int by = Integer.compare(place(one.getValue()), place(other.getValue()));
              return by != 0 ? by : one.getKey().compareTo(other.getKey());
            })
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int place(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }

  /** The names of a person, the first first; personal. */
  public static List<String> names(Body body) {
    return values(body, PersonFields.NAMES, PersonFields.NAME_TEXT);
  }

  /** The telephone numbers of a person; personal. */
  public static List<String> numbers(Body body) {
    return values(body, PersonFields.PHONES, PersonFields.PHONE_NUMBER);
  }

  private static List<String> values(Body body, String list, String field) {
    return entries(body, list).stream()
        .map(entry -> Optional.ofNullable(body.get(entry + "/" + field)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The alerts that hold on {@code day}: the paths of their entries. */
  public static List<String> alerts(Body body, LocalDate day) {
    return entries(body, PersonFields.ALERTS).stream()
        .filter(entry -> holds(body.get(entry + "/" + PersonFields.ALERT_UNTIL), day))
        .toList();
  }

  private static boolean holds(@Nullable String until, LocalDate day) {
    // A day that cannot be read warns for ever rather than never.
    return until == null || until.compareTo(day.toString()) >= 0;
  }

  /** Refused when {@code id} is no person here; else the person. */
  Optional<Register.Opened> open(UUID id) {
    return register.open(id).filter(it -> it.state().type() == RecordType.PERSON);
  }

  static Saved.Refused notHere() {
    return new Saved.Refused("", Reason.NOT_HERE);
  }

  /** A new age without a new day of its own was told today; without an age no day is wanted. */
  private Body dated(Body was, Body typed) {
    var age = typed.get(PersonFields.AGE);
    if (age == null) {
      return typed.with(PersonFields.AGE_ON, null);
    }
    boolean sameDay = Objects.equals(was.get(PersonFields.AGE_ON), typed.get(PersonFields.AGE_ON));
    return !age.equals(was.get(PersonFields.AGE)) && sameDay
        ? typed.with(PersonFields.AGE_ON, today().toString())
        : typed;
  }

  /** Today, in the zone of the clock. */
  LocalDate today() {
    return LocalDate.now(clock);
  }
}
