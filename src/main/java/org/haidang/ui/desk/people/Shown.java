package org.haidang.ui.desk.people;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.haidang.model.RecordType;
import org.haidang.people.CaseFields;
import org.haidang.people.PersonIndexer;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Order;

/**
 * Which rows a list shows.
 *
 * @param name what a person called this view; empty for one of the program's
 * @param of the kind of list
 * @param filter one of those of the list
 * @param mine only what the account itself looks after
 * @param query what is looked for, as typed; empty for everything
 */
public record Shown(String name, Of of, Filter filter, boolean mine, String query) {

  /** A missing part of a view from an earlier version is the widest. */
  public Shown {
    name = Objects.requireNonNullElse(name, "");
    query = Objects.requireNonNullElse(query, "");
    of = Objects.requireNonNullElse(of, Of.PERSONS);
    filter = Objects.requireNonNullElse(filter, Filter.ALL);
  }

  /** The two lists. */
  public enum Of {
    PERSONS,
    CASES;

    /** What it lists. */
    public RecordType type() {
      return this == PERSONS ? RecordType.PERSON : RecordType.CASE;
    }

    /** Its filters, in their order; the first is what it begins with. */
    public List<Filter> filters() {
      return this == PERSONS
          ? List.of(Filter.ALL, Filter.ALERT, Filter.MERGED)
          : List.of(Filter.OPEN, Filter.CLOSED, Filter.ALL);
    }
  }

  /** What of a list. */
  public enum Filter {
    ALL,
    ALERT,
    MERGED,
    OPEN,
    CLOSED
  }

  /** What a list begins with. */
  public static Shown first(Of of) {
    return new Shown("", of, of.filters().getFirst(), false, "");
  }

  /** With another filter. */
  public Shown with(Filter other) {
    return new Shown("", of, other, mine, query);
  }

  /** Of the account's own, or of everybody's. */
  public Shown withMine(boolean only) {
    return new Shown("", of, filter, only, query);
  }

  /** Looking for something. */
  public Shown with(String looked) {
    return new Shown("", of, filter, mine, looked);
  }

  /** Under a name. */
  public Shown named(String other) {
    return new Shown(other, of, filter, mine, query);
  }

  /** Whether it shows the same rows. */
  public boolean same(Shown other) {
    return named("").equals(other.named(""));
  }

  /**
   * What to ask the register for.
   *
   * @param login the account's
   * @param centre the code of the account's centre
   */
  Asked asked(String login, String centre) {
    return new Asked(
        of.type(),
        states(),
        mine ? login : null,
        centre,
        of == Of.CASES && filter == Filter.OPEN ? Order.DUE_FIRST : Order.LATEST_FIRST);
  }

  private Set<String> states() {
    return switch (filter) {
      case OPEN -> Set.of(CaseFields.OPEN);
      case CLOSED -> Set.of(CaseFields.CLOSED);
      case ALERT -> Set.of(PersonIndexer.ALERT);
      case MERGED -> Set.of(PersonIndexer.MERGED);
      case ALL -> of == Of.PERSONS ? Set.of(PersonIndexer.ALERT, PersonIndexer.PLAIN) : Set.of();
    };
  }
}
