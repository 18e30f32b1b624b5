package org.haidang.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did, without the words they gave for it. Nothing in it tells of a caller.
 *
 * @param id its own, made where it happened
 * @param at when, by the clock there, to the millisecond
 * @param login who; empty when the program did it, or nobody knows
 * @param deed the name of a {@link Deed}, perhaps of a newer program
 * @param type the kind of the record; null when it is about none
 * @param record which record; null when it is about none
 * @param fields what of it, or of the deed: paths and codes, no values; may be empty
 */
public record Happening(
    UUID id,
    Instant at,
    String login,
    String deed,
    @Nullable RecordType type,
    @Nullable UUID record,
    List<String> fields) {

  public Happening {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    fields = fields == null ? List.of() : List.copyOf(fields);
  }

  /** One that is about no record. */
  public static Happening of(UUID id, Instant at, String login, Deed deed, String... fields) {
    return new Happening(id, at, login, deed.name(), null, null, List.of(fields));
  }

  /** One that is about a record. */
  public static Happening of(
      UUID id, Instant at, String login, Deed deed, RecordType type, UUID record) {
    return new Happening(id, at, login, deed.name(), type, record, List.of());
  }

  /** The look, without its reason. */
  static Happening of(Look look) {
    return new Happening(
        look.id(),
        look.at(),
        look.login(),
        Deed.of(look.kind()).name(),
        look.type(),
        look.record(),
        look.fields());
  }

  /** Of deeds that name something, what stands behind {@code name}. */
  public Optional<String> named(String name) {
    return fields.stream()
        .filter(field -> field.startsWith(name + ":"))
        .map(field -> field.substring(name.length() + 1))
        .findFirst();
  }
}
