package org.haidang.referrals;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;

/** Referrals walked to any state. */
public final class Walks {

  public static final UUID RECORD = new UUID(0x7000, 77);
  private static final Instant AT = Instant.parse("2026-11-20T03:00:00Z");
  private static long made;

  private Walks() {}

  /** One more step, made on what {@code body} shows. */
  public static Body step(Body body, ReferralState to, String by, String why) {
    var id = new UUID(0x7001, ++made);
    var step =
        new Step(
            id,
            to,
            Course.of(body).tips(),
            AT.plusSeconds(made),
            by,
            "may-1",
            why,
            to.ended() ? null : AT.plusSeconds(86_400 + made),
            to == ReferralState.SENT ? AT.plusSeconds(13 * 86_400L + made) : null);
    return Course.added(body, step);
  }

  /** A referral that the person agreed to, of centre HN, proposed. */
  public static Body proposed() {
    var body =
        Body.EMPTY
            .with(RecordFields.CENTRE, "HN")
            .with(RecordFields.AUTHOR, "lan")
            .with(ReferralFields.AGENCY, "nha_binh_yen")
            .with(ReferralFields.AGENCY_NAME, "Nhà Bình Yên");
    return step(agreed(body), ReferralState.PROPOSED, "lan", null);
  }

  /** {@code body} with a yes to the name and the number. */
  public static Body agreed(Body body) {
    return body.with(Consent.SAID, "yes")
        .with(Consent.SPEAKER, "self")
        .with(Consent.ITEMS, "name phone")
        .with(Consent.AT, AT.toString())
        .with(Consent.BY, "lan");
  }

  /** The proposed one, walked by the shortest way of the table to {@code state}. */
  public static Body at(ReferralState state) {
    var body = proposed();
    for (var to : way(state)) {
      body = step(body, to, "lan", "vì thế");
    }
    return body;
  }

  private static List<ReferralState> way(ReferralState state) {
    var ways = new HashMap<ReferralState, List<ReferralState>>();
    ways.put(ReferralState.PROPOSED, List.of());
    var open = new ArrayDeque<>(List.of(ReferralState.PROPOSED));
    while (!ways.containsKey(state)) {
      var from = open.removeFirst();
      for (var next : Transitions.from(from)) {
        var way = new ArrayList<>(ways.get(from));
        way.add(next.to());
        if (ways.putIfAbsent(next.to(), way) == null) {
          open.add(next.to());
        }
      }
    }
    return ways.get(state);
  }

  /** The change that turns one body of the referral into another. */
  public static Change change(Body from, Body to, String author) {
    return new Change(
        new UUID(0x7002, ++made),
        RecordType.REFERRAL,
        RECORD,
        null,
        null,
        from.editsTo(to),
        author,
        new UUID(0x7003, author.hashCode()),
        AT,
        null);
  }
}
