/**
 * Referrals as counselors follow them: from the proposal, through the consent that a person speaks,
 * to an agency's answer; and what the law lets or bids the hotline report without consent.
 */
@NullMarked
package org.haidang.referrals;

import org.jspecify.annotations.NullMarked;
