package org.haidang.ui.desk.referrals;

import java.time.Clock;
import org.haidang.access.Looks;
import org.haidang.content.Library;
import org.haidang.model.Account;
import org.haidang.records.Register;
import org.haidang.referrals.Addressing;
import org.haidang.referrals.CountryFigures;
import org.haidang.referrals.OwnFigures;
import org.haidang.referrals.Referrals;
import org.haidang.referrals.Reports;
import org.haidang.referrals.Sending;

/**
 * What the screens of referrals stand on.
 *
 * @param addressing how somebody is spoken to
 * @param mayDecide whether this account may decide in a child's best interests
 * @param clock in the zone of the screen
 */
public record ReferralParts(
    Register register,
    Referrals referrals,
    Sending sending,
    Reports reports,
    OwnFigures own,
    CountryFigures country,
    AgencyChoices agencies,
    Library library,
    Addressing addressing,
    Looks looks,
    Account account,
    boolean mayDecide,
    Clock clock) {}
