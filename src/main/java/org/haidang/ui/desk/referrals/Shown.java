package org.haidang.ui.desk.referrals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.model.RecordType;
import org.haidang.records.Register.Asked;
import org.haidang.records.Register.Listing;
import org.haidang.records.Register.Order;
import org.haidang.records.Register.Row;
import org.haidang.referrals.ReferralState;
import org.jspecify.annotations.Nullable;

/** Which referrals the list shows. */
enum Shown {
  /** Of the centre, not ended: the most urgent and longest due first. */
  OPEN,
  /** Of those, one's own. */
  MINE,
  /** "Tin về": ended, and its counselor has not read how. */
  NEWS,
  /** Consent was taken back and the agency has still to be told. */
  TELL,
  /** Ended, the latest first. */
  ENDED,
  /** Reports to authorities, the latest first. */
  REPORTS;

  private static final int MOST = 500;
  private static final Set<String> OPEN_STATES = states(false);
  private static final Set<String> ENDED_STATES = states(true);

  private static Set<String> states(boolean ended) {
    return Stream.of(ReferralState.values())
        .filter(state -> state.ended() == ended)
        .map(ReferralState::stored)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The key of its name. */
  String textKey() {
    return "referrals.shown." + name().toLowerCase(Locale.ROOT);
  }

  /** Reads it; off the FX thread. */
  Listing list(ReferralParts parts) {
    var centre = parts.account().centre();
    return switch (this) {
      case OPEN -> referrals(parts, OPEN_STATES, null, Order.DUE_FIRST);
      case MINE -> referrals(parts, OPEN_STATES, parts.account().login(), Order.DUE_FIRST);
      case ENDED -> referrals(parts, ENDED_STATES, null, Order.LATEST_FIRST);
      case NEWS -> rows(parts.referrals().news(MOST));
      case TELL -> rows(parts.referrals().toTell(MOST));
      case REPORTS ->
          parts
              .register()
              .list(new Asked(RecordType.REPORT, Set.of(), null, centre, Order.LATEST_FIRST));
    };
  }

  private static Listing referrals(
      ReferralParts parts, Set<String> states, @Nullable String who, Order order) {
    return parts
        .register()
        .list(new Asked(RecordType.REFERRAL, states, who, parts.account().centre(), order));
  }

  private static Listing rows(List<Row> rows) {
    return new Listing() {
      @Override
      public int size() {
        return rows.size();
      }

      @Override
      public List<Row> rows(int from, int count) {
        return rows.subList(Math.min(from, rows.size()), Math.min(from + count, rows.size()));
      }
    };
  }
}
