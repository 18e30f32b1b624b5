package org.haidang.duties;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.haidang.model.Links;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/**
 * Something due, by somebody, at a time.
 *
 * @param kind what is to be done
 * @param state where it stands
 * @param due when it falls due; null when it says no moment
 * @param urgency how pressing it is
 * @param who login of the account it waits for; null when it is anybody's of the centre
 * @param about what it is about; personal, may be empty
 * @param callBack what must be known before ringing; null for other kinds
 * @param result what came of it; null while it is open
 * @param resultNote that in words; personal, may be empty
 * @param links the records it is about, each with what it is to it
 * @param disagrees whether people who knew nothing of each other changed the same thing
 */
public record FollowUp(
    UUID id,
    Kind kind,
    State state,
    @Nullable Instant due,
    Urgency urgency,
    @Nullable String who,
    String about,
    @Nullable CallBack callBack,
    @Nullable Result result,
    String resultNote,
    SortedMap<UUID, String> links,
    boolean disagrees) {

  /** What is to be done. */
  public enum Kind {
    CALL_BACK,
    CHECK_REFERRAL,
    ASK_AGENCY,
    OTHER;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Where a follow-up stands. */
  public enum State {
    OPEN,
    DONE,
    CANCELLED;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of it. */
  public enum Result {
    /** The person or the agency was reached; what was to be done is done. */
    REACHED,
    /** Nobody answered. */
    NO_ANSWER,
    /** Another person answered. */
    OTHER_ANSWERED,
    /** It could not be done. */
    NOT_POSSIBLE;

    /** As it is stored: the name in lower case. */
    public String stored() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The follow-up that {@code record} is. */
  public static FollowUp of(RecordState record) {
    var body = record.body();
    var kind = named(Kind.values(), body.get(FollowUpFields.KIND), Kind.OTHER);
    return new FollowUp(
        record.id(),
        kind,
        named(State.values(), body.get(RecordFields.STATE), State.OPEN),
        body.moment(RecordFields.DUE),
        Urgency.of(body.get(RecordFields.URGENCY)),
        body.get(RecordFields.WHO),
        body.text(FollowUpFields.ABOUT),
        kind == Kind.CALL_BACK ? CallBack.read(body) : null,
        result(body.get(FollowUpFields.RESULT)),
        body.text(FollowUpFields.RESULT_NOTE),
        Links.of(body),
        !record.conflicts().isEmpty());
  }

  /** The contact, person, case or referral it was made from; null when there is none. */
  public @Nullable UUID origin() {
    return links.entrySet().stream()
        .filter(link -> link.getValue().contains(FollowUpFields.LINK_ABOUT))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Whether nothing stands against doing it at {@code moment}, as far as the hours go. */
  public SafeHours.Now hours(Instant moment) {
    var ring = callBack;
    return ring == null ? new SafeHours.Now.Always() : ring.hours().at(moment);
  }

  private static @Nullable Result result(@Nullable String text) {
    for (var each : Result.values()) {
      if (each.stored().equals(text)) {
        return each;
      }
    }
    return null;
  }

  private static <E extends Enum<E>> E named(E[] all, @Nullable String text, E otherwise) {
    for (var each : all) {
      if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
        return each;
      }
    }
    return otherwise;
  }
}
