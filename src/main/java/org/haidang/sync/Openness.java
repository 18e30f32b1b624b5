package org.haidang.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.haidang.model.Amendment;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.referrals.ReferralState;
import org.jspecify.annotations.Nullable;

/**
 * Until when somebody has still to do with a record, so that it stays on workstations however long
 * nobody changed it. A state that this program does not know is open: losing sight of somebody is
 * worse than keeping a record too long.
 */
public final class Openness {

  private static final String CASE_CLOSED = "closed";
  private static final Set<String> FOLLOW_UP_ENDED = Set.of("done", "cancelled");
  private static final Set<String> REPORT_ENDED = Set.of("done", "closed", "cancelled");
  private static final String FLAG_LIFTED = "lifted";
  private static final String FLAG_UNTIL = "until";

  private Openness() {}

  /** Until when; {@link Instant#MAX} for no end, null when it is not open. */
  public static @Nullable Instant until(RecordState record) {
    if (record.erased()) {
      return null;
    }
    var state = record.body().get(RecordFields.STATE);
    return switch (record.type()) {
      case CASE -> CASE_CLOSED.equals(state) ? null : Instant.MAX;
      case REFERRAL -> hasEnded(state) ? null : Instant.MAX;
      case FOLLOW_UP -> state != null && FOLLOW_UP_ENDED.contains(state) ? null : Instant.MAX;
      // A report to an authority may have no state of its own: then only a clock keeps it.
      case REPORT ->
          record.body().get(RecordFields.DUE) == null
                  || (state != null && REPORT_ENDED.contains(state))
              ? null
              : Instant.MAX;
      case FLAG -> FLAG_LIFTED.equals(state) ? null : end(record.body().get(FLAG_UNTIL));
      // Nobody's life stands in it.
      case AGENCY -> Instant.MAX;
      // What is proposed in a finalised report waits for a person, however old the report is.
      case CONTACT -> Amendment.anyOpen(record.body()) ? Instant.MAX : null;
      case PERSON, NOTE, HANDOVER -> null;
    };
  }

  private static boolean hasEnded(@Nullable String state) {
    return Optional.ofNullable(state)
        .flatMap(ReferralState::of)
        .map(ReferralState::ended)
        .orElse(false);
  }

  /** The end of a day or an instant; none when it cannot be read. */
  private static @Nullable Instant end(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return written.indexOf('T') > 0
          ? Instant.parse(written)
          : LocalDate.parse(written).plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
