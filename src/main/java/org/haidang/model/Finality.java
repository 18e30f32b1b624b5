package org.haidang.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a contact's report is finalised, and what that covers.
 *
 * <p>Each finalising has a field of its own, {@code _final/{change}}, and whoever reopens the
 * report empties those they saw. So two who finalise apart do not disagree, and one who reopens
 * what they saw does not take back a finalising they did not know of.
 *
 * <p>What a report says is its content: every field but those that arrange the record, which are
 * its place, its shares, its seal and its links.
 */
public final class Finality {

  private static final Set<String> OUTSIDE =
      Set.of(RecordFields.CENTRE, RecordFields.SEALED, RecordFields.WHO);

  private static final List<String> BENEATH =
      List.of(RecordFields.FINAL, RecordFields.AMENDMENT, RecordFields.SHARED, Links.PATH);

  private Finality() {}

  /**
   * One finalising.
   *
   * @param change the change that did it
   * @param at when, by that computer's clock
   * @param login who
   * @param workstation where
   */
  public record Done(UUID change, Instant at, String login, UUID workstation) {

    /** As it stands in the body. */
    public String stored() {
      return at + " " + workstation + " " + login;
    }
  }

  /** Whether a report with this body is finalised. */
  public static boolean isFinal(Body body) {
    var from = body.fields().tailMap(RecordFields.FINAL);
    return !from.isEmpty() && from.firstKey().startsWith(RecordFields.FINAL);
  }

  /** Every finalising that stands, the earliest first; what cannot be read is passed over. */
  public static List<Done> done(Body body) {
    var done = new ArrayList<Done>();
    for (var field : body.fields().tailMap(RecordFields.FINAL).entrySet()) {
      if (!field.getKey().startsWith(RecordFields.FINAL)) {
        break;
      }
      var one = read(field.getKey().substring(RecordFields.FINAL.length()), field.getValue());
      if (one != null) {
        done.add(one);
      }
    }
    done.sort(Comparator.comparing(Done::at));
    return done;
  }

  private static @Nullable Done read(String change, String stored) {
    var parts = stored.split(" ", 3);
    try {
      return parts.length < 3
          ? null
          : new Done(
              UUID.fromString(change),
              Instant.parse(parts[0]),
              parts[2],
              UUID.fromString(parts[1]));
    } catch (DateTimeException | IllegalArgumentException e) {
      return null;
    }
  }

  /** The path by which {@code change} finalises. */
  public static String path(UUID change) {
    return RecordFields.FINAL + change;
  }

  /** Whether the field at {@code path} is one of a finalising. */
  public static boolean isFinalising(String path) {
    return path.startsWith(RecordFields.FINAL);
  }

  /** Whether the field at {@code path} is a part of what a contact's report says. */
  public static boolean isContent(String path) {
    return !OUTSIDE.contains(path) && BENEATH.stream().noneMatch(path::startsWith);
  }

  /**
   * Whether the field at {@code path} is that of finalising or of amendments: whoever writes a
   * contact anew from a form leaves these as they stand.
   */
  public static boolean arranges(String path) {
    return path.startsWith(RecordFields.FINAL) || path.startsWith(RecordFields.AMENDMENT);
  }
}
