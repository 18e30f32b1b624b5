/**
 * Referrals on the screen: what is open and due, one referral with its steps, consent read aloud,
 * the letter, the agency's answer, the report to an authority.
 */
@NullMarked
package org.haidang.ui.desk.referrals;

import org.jspecify.annotations.NullMarked;
