package org.haidang.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * What an agency said of a referral: how good it was, and in words. Told by telephone or from the
 * slip that came back.
 *
 * @param rating how useful the referral was to the agency; null when it gave none
 * @param words in words; may be empty; personal
 * @param by how it came
 * @param who login of who noted it
 * @param at when it was noted
 */
public record Feedback(
    @Nullable Rating rating, String words, Way by, String who, @Nullable Instant at) {

  /** The three marks of the hotline's slip. */
  public enum Rating {
    GOOD,
    FAIR,
    POOR;

    /** The key of its name. */
    public String textKey() {
      return "referral.rating." + Consent.stored(this);
    }
  }

  /** How it came. */
  public enum Way {
    PHONE,
    SLIP;

    /** The key of its name. */
    public String textKey() {
      return "referral.way." + Consent.stored(this);
    }
  }

  /** What is noted in {@code body}, the earliest first. */
  public static List<Feedback> of(Body body) {
    var head = ReferralFields.FEEDBACK + "/";
    var all = new ArrayList<Feedback>();
    for (var path : body.fields().tailMap(head).keySet()) {
      if (!path.startsWith(head)) {
        break;
      }
      if (path.indexOf('/', head.length()) < 0) {
        all.add(read(body, path));
      }
    }
    all.sort(
        Comparator.comparing(feedback -> Objects.requireNonNullElse(feedback.at(), Instant.EPOCH)));
    return all;
  }

  private static Feedback read(Body body, String path) {
    return new Feedback(
        value(Rating.values(), body.get(path + "/rating")).orElse(null),
        body.text(path + "/words"),
        value(Way.values(), body.get(path + "/by")).orElse(Way.PHONE),
        body.text(path + "/who"),
        body.moment(path + "/at"));
  }

  private static <E extends Enum<E>> Optional<E> value(E[] all, @Nullable String stored) {
    return Stream.of(all).filter(each -> Consent.stored(each).equals(stored)).findFirst();
  }

  /** {@code body} with this, as the entry {@code id}. */
  Body in(Body body, UUID id) {
    var path = ReferralFields.FEEDBACK + "/" + id;
    return body.with(path, String.valueOf(of(body).size() + 1))
        .with(path + "/rating", rating == null ? null : Consent.stored(rating))
        .with(path + "/words", words)
        .with(path + "/by", Consent.stored(by))
        .with(path + "/who", who)
        .with(path + "/at", at == null ? null : at.toString());
  }
}
