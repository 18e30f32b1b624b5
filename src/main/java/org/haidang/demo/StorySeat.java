package org.haidang.demo;

import org.haidang.duties.Flags;
import org.haidang.duties.FollowUps;
import org.haidang.duties.Handovers;
import org.haidang.model.Account;
import org.haidang.people.Cases;
import org.haidang.people.Linking;
import org.haidang.people.Merging;
import org.haidang.people.Notes;
import org.haidang.people.Persons;
import org.haidang.referrals.LocalAgencies;
import org.haidang.referrals.Referrals;
import org.haidang.referrals.Reports;

/** The use cases of one account. */
record StorySeat(
    Account account,
    Persons persons,
    Cases cases,
    Linking linking,
    Notes notes,
    Merging merging,
    Referrals referrals,
    Reports reports,
    LocalAgencies agencies,
    FollowUps followUps,
    Flags flags,
    Handovers handovers) {}
