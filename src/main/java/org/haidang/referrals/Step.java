package org.haidang.referrals;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a referral, dated and signed.
 *
 * @param id its own, so that steps made apart from each other all stay
 * @param to where it led
 * @param on the steps its author saw last; none for the first, several when it settles a
 *     disagreement
 * @param at when, by that workstation's clock; null when it cannot be read
 * @param by login of who made it
 * @param workstation where, as stored
 * @param why the reason, in their words; null where none was given; personal
 * @param due when the referral is to be looked at again; null when it has ended
 * @param resultBy of the step that sent it: by when a result should be there; null for others
 */
public record Step(
    UUID id,
    ReferralState to,
    Set<UUID> on,
    @Nullable Instant at,
    String by,
    String workstation,
    @Nullable String why,
    @Nullable Instant due,
    @Nullable Instant resultBy) {

  /** Before the id of each step in the body; the path of the entry itself holds its place. */
  public static final String PATH = "steps/";

  static final String TO = "/to";
  static final String ON = "/on";
  static final String AT = "/at";
  static final String BY = "/by";
  static final String WORKSTATION = "/workstation";
  static final String WHY = "/why";
  static final String DUE = "/due";
  static final String RESULT_BY = "/result_by";

  public Step {
    on = Collections.unmodifiableSet(new TreeSet<>(on));
  }

  /** The path of its entry. */
  public String path() {
    return PATH + id;
  }
}
