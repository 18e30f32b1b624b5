package org.haidang.duties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * A shift handed over: what the program found, what the giver remarked, who took it over.
 *
 * @param state where it stands
 * @param since from when on it tells
 * @param givenBy login of who signed it, giving
 * @param givenAt when
 * @param lines what it tells, in order
 * @param remark what the giver says to the next shift; personal, may be empty
 * @param unsent what that computer had not sent then
 * @param takenBy who signed it, taking over, with the moment; more than one when several did,
 *     knowing nothing of each other, and nobody has settled that yet
 */
public record Handover(
    UUID id,
    State state,
    Instant since,
    String givenBy,
    Instant givenAt,
    List<HandoverLine> lines,
    String remark,
    UnsentWork unsent,
    List<Signature> takenBy) {

  /** Where a handover stands. */
  public enum State {
    WRITTEN,
    TAKEN;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Somebody signed: they were signed in with their password, and said so.
   *
   * @param login who
   * @param at when, by their computer's clock; null when that cannot be read
   * @param remark what they remarked; personal, may be empty
   */
  public record Signature(String login, @Nullable Instant at, String remark) {}

  public Handover {
    lines = List.copyOf(lines);
    takenBy = List.copyOf(takenBy);
  }

  /** The handover that {@code record} is. */
  public static Handover of(RecordState record) {
    var body = record.body();
    var given = body.moment(HandoverFields.GIVEN_AT);
    var at = given == null ? Fields.made(record) : given;
    return new Handover(
        record.id(),
        State.TAKEN.stored().equals(body.get(RecordFields.STATE)) ? State.TAKEN : State.WRITTEN,
        Objects.requireNonNullElse(body.moment(HandoverFields.SINCE), at),
        body.text(HandoverFields.GIVEN_BY),
        at,
        lines(body),
        body.text(HandoverFields.REMARK),
        new UnsentWork(
            number(body.text(HandoverFields.UNSENT)),
            number(body.text(HandoverFields.REFUSED)),
            body.moment(HandoverFields.UNSENT_SINCE)),
        takers(record));
  }

  private static List<HandoverLine> lines(Body body) {
    record Placed(int place, HandoverLine line) {}
    var lines = new ArrayList<Placed>();
    for (var field : body.fields().tailMap(HandoverFields.LINES).entrySet()) {
      if (!field.getKey().startsWith(HandoverFields.LINES)) {
        break;
      }
      var id = HandoverLine.id(field.getKey().substring(HandoverFields.LINES.length()));
      if (id != null) {
        lines.add(new Placed(number(field.getValue()), HandoverLine.read(body, id)));
      }
    }
    return lines.stream().sorted(Comparator.comparingInt(Placed::place)).map(Placed::line).toList();
  }

  private static List<Signature> takers(RecordState record) {
    var held = record.conflicts().get(HandoverFields.TAKEN_BY);
    var logins = new ArrayList<String>();
    if (held == null) {
      var login = record.body().get(HandoverFields.TAKEN_BY);
      if (login != null) {
        logins.add(login);
      }
    } else {
      for (var each : held) {
        var login = each.value();
        if (login != null && !logins.contains(login)) {
          logins.add(login);
        }
      }
    }
    return logins.stream().map(login -> signature(record.body(), login)).toList();
  }

  private static Signature signature(Body body, String login) {
    return new Signature(
        login,
        body.moment(HandoverFields.TAKEN_AT + login),
        body.text(HandoverFields.TAKEN_REMARK + login));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** Whether several took it over, knowing nothing of each other. */
  public boolean disputed() {
    return takenBy.size() > 1;
  }
}
