package org.haidang.referrals;

import org.haidang.access.AccessRules;
import org.haidang.access.Permission;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** What one account may see and do of a centre's additions. */
record AgencyRights(Account account, AccessRules rules) {

  boolean mayDecide() {
    return rules.permits(account, Permission.AGENCY_APPROVE);
  }

  boolean mayPropose() {
    return rules.permits(account, Permission.REFERRAL_WRITE);
  }

  boolean isSeen(LocalAgency agency) {
    return switch (agency.state()) {
      case APPROVED -> true;
      case PROPOSED -> mayDecide() || isOwn(agency);
      case REFUSED -> isOwn(agency);
    };
  }

  boolean isOwn(LocalAgency agency) {
    return agency.author().equals(account.login());
  }

  static void permit(boolean allowed) {
    if (!allowed) {
      throw new HaidangException(ErrorCode.NOT_PERMITTED);
    }
  }
}
