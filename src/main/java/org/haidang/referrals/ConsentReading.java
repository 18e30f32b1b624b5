package org.haidang.referrals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/** Reads the consent of a referral out of its body. Without state. */
final class ConsentReading {

  private ConsentReading() {}

  /** The consent in {@code body}; what cannot be read was not said. */
  static Consent of(Body body) {
    var representative = value(Consent.Representative.values(), body.get(Consent.REPRESENTATIVE));
    return new Consent(
        value(Consent.Said.values(), body.get(Consent.SAID)),
        value(Consent.Speaker.values(), body.get(Consent.SPEAKER)),
        words(body, Consent.ITEMS),
        body.text(Consent.SENTENCE),
        body.moment(Consent.AT),
        body.text(Consent.BY),
        body.moment(Consent.WITHDRAWN),
        representative == null ? Consent.Representative.FINE : representative,
        signed(body, Consent.DECISION),
        signed(body, Consent.EXCEPTION));
  }

  private static Set<String> words(Body body, String path) {
    var words = new TreeSet<>(List.of(body.text(path).split(" ")));
    words.remove("");
    return words;
  }

  private static <E extends Enum<E>> @Nullable E value(E[] all, @Nullable String stored) {
    return Stream.of(all)
        .filter(each -> Consent.stored(each).equals(stored))
        .findFirst()
        .orElse(null);
  }

  private static Consent.@Nullable Signed signed(Body body, String path) {
    var by = body.get(path + "/by");
    return by == null
        ? null
        : new Consent.Signed(
            body.text(path + "/name"),
            by,
            body.moment(path + "/at"),
            body.text(path + "/why"),
            words(body, path + "/items"));
  }
}
