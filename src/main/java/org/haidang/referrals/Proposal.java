package org.haidang.referrals;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a referral begins with.
 *
 * @param agency the agency's name in the directory
 * @param agencyName as it is called now
 * @param need what is needed, a name of the directory's needs; empty when none is named
 * @param asked what is asked of the agency, in words; may be empty; personal
 * @param urgency {@code danger}, {@code high}, {@code normal} or {@code low}
 * @param newsSafe whether its counselor may be told how it ended
 * @param person whom it is for; null when nobody is kept, as with an anonymous caller
 * @param ofCase the case it belongs to; null when none
 * @param contact the contact it came of; null when none
 */
public record Proposal(
    String agency,
    String agencyName,
    String need,
    String asked,
    String urgency,
    boolean newsSafe,
    @Nullable UUID person,
    @Nullable UUID ofCase,
    @Nullable UUID contact) {}
