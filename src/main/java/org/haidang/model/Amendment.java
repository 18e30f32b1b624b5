package org.haidang.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one change would have set in a finalised report: held beside what the report says, until a
 * person accepts or declines it. Immutable.
 *
 * <p>It stands in the body, so that every copy has it, an older program keeps it and an erasure
 * takes it along: {@code _amend/{change}} says how it came to be, {@code _amend/{change}/{path}}
 * what is proposed for a field and what became of that. Who wrote it, when, where and why is said
 * by the change itself, in the record's history.
 *
 * @param change the change whose values these are
 * @param made how it came to be
 * @param fields what it proposes, by path
 */
public record Amendment(UUID change, Made made, SortedMap<String, Proposed> fields) {

  /** How an amendment came to be. */
  public enum Made {
    /** Its author knew that the report was finalised, and said why. */
    ASKED("asked"),
    /** It was made before the finalising was known where it was made. */
    APART("apart");

    private final String stored;

    Made(String stored) {
      this.stored = stored;
    }

    /** As it stands in the body. */
    public String stored() {
      return stored;
    }
  }

  /** What became of a proposal. */
  public enum Standing {
    /** Nobody decided yet. */
    OPEN('?'),
    /** The report says it now. */
    ACCEPTED('+'),
    /** The report does not. */
    DECLINED('-');

    private final char mark;

    Standing(char mark) {
      this.mark = mark;
    }
  }

  /**
   * What is proposed for one field.
   *
   * @param value the value; null to empty the field, or to remove the entry with all in it
   * @param standing what became of it
   * @param by the change that decided; null while nobody did
   */
  public record Proposed(@Nullable String value, Standing standing, @Nullable UUID by) {

    /** One that nobody decided on. */
    public static Proposed open(@Nullable String value) {
      return new Proposed(value, Standing.OPEN, null);
    }

    /** The same, decided by {@code change}; open again when {@code other} is. */
    public Proposed with(Standing other, UUID change) {
      return new Proposed(value, other, other == Standing.OPEN ? null : change);
    }

    /** Whether nobody decided yet. */
    public boolean isOpen() {
      return standing == Standing.OPEN;
    }

    /** As it stands in the body. */
    public String stored() {
      return standing.mark + (by == null ? "" : by.toString()) + (value == null ? "" : "=" + value);
    }

    /** Reads {@link #stored}; null for what is none. */
    public static @Nullable Proposed of(@Nullable String stored) {
      if (stored == null || stored.isEmpty()) {
        return null;
      }
      int sign = stored.indexOf('=');
      var head = sign < 0 ? stored : stored.substring(0, sign);
      var value = sign < 0 ? null : stored.substring(sign + 1);
      for (var standing : Standing.values()) {
        if (standing.mark == head.charAt(0)) {
          try {
            var by = head.length() == 1 ? null : UUID.fromString(head.substring(1));
            return new Proposed(value, standing, by);
          } catch (IllegalArgumentException e) {
            return null;
          }
        }
      }
      return null;
    }
  }

  public Amendment {
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
  }

  /** Where it stands in the body. */
  public static String at(UUID change) {
    return RecordFields.AMENDMENT + change;
  }

  /** Where what it proposes for {@code path} stands. */
  public static String at(UUID change, String path) {
    return at(change) + "/" + path;
  }

  /** The place of a field of an amendment: of which change, for which path. */
  public record Place(UUID change, String path) {

    /** Reads a path of the body; null when it is none of an amendment's field. */
    public static @Nullable Place of(String at) {
      if (!at.startsWith(RecordFields.AMENDMENT)) {
        return null;
      }
      int begin = RecordFields.AMENDMENT.length();
      int slash = at.indexOf('/', begin);
      try {
        return slash < 0 || slash == at.length() - 1
            ? null
            : new Place(UUID.fromString(at.substring(begin, slash)), at.substring(slash + 1));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }

  /** Every amendment in {@code body}, in the order of their changes' ids: as they were made. */
  public static List<Amendment> in(Body body) {
    var fields = new TreeMap<UUID, SortedMap<String, Proposed>>();
    for (var field : body.fields().tailMap(RecordFields.AMENDMENT).entrySet()) {
      if (!field.getKey().startsWith(RecordFields.AMENDMENT)) {
        break;
      }
      var place = Place.of(field.getKey());
      var proposed = Proposed.of(field.getValue());
      if (place != null && proposed != null) {
        fields.computeIfAbsent(place.change(), _ -> new TreeMap<>()).put(place.path(), proposed);
      }
    }
    var all = new ArrayList<Amendment>();
    fields.forEach(
        (change, proposed) -> all.add(new Amendment(change, made(body, change), proposed)));
    return all;
  }

  private static Made made(Body body, UUID change) {
    return Objects.equals(body.get(at(change)), Made.ASKED.stored()) ? Made.ASKED : Made.APART;
  }

  /** Whether somebody has still to decide on a part of it. */
  public boolean isOpen() {
    return fields.values().stream().anyMatch(Proposed::isOpen);
  }

  /** Whether somebody has still to decide on an amendment in {@code body}. */
  public static boolean anyOpen(Body body) {
    var open = String.valueOf(Standing.OPEN.mark);
    for (var field : body.fields().tailMap(RecordFields.AMENDMENT).entrySet()) {
      if (!field.getKey().startsWith(RecordFields.AMENDMENT)) {
        return false;
      }
      if (field.getValue().startsWith(open)) {
        return true;
      }
    }
    return false;
  }
}
