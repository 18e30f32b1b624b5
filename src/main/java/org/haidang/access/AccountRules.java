package org.haidang.access;

import java.util.EnumSet;
import java.util.Set;
import org.haidang.model.Account;
import org.haidang.model.Role;

/** Who looks after whose account, and who needs a second factor. Immutable, thread-safe. */
public final class AccountRules {

  /** Whose accounts those look after who have {@link Permission#ACCOUNTS_OF_CENTRE}. */
  private static final Set<Role> OF_CENTRE = EnumSet.of(Role.COUNSELOR, Role.TRAINER);

  private static final Set<Role> SECOND =
      EnumSet.of(Role.SUPERVISOR, Role.NATIONAL_MONITOR, Role.CONTENT_AUTHOR, Role.ADMINISTRATOR);

  private final AccessRules rules;

  /** By {@code rules}. */
  public AccountRules(AccessRules rules) {
    this.rules = rules;
  }

  /** Whether {@code actor} looks after any account but the own. */
  public boolean mayAny(Account actor) {
    return rules.permits(actor, Permission.ACCOUNTS_OF_CENTRE)
        || rules.permits(actor, Permission.ACCOUNTS_OF_ALL);
  }

  /**
   * Whether {@code actor} may add, change, strike off or give a one-time code to {@code other}. Of
   * a change both what was and what is to be are asked. Nobody may of themselves: so that nobody
   * raises the own role, and the last administrator stays one.
   */
  public boolean may(Account actor, Account other) {
    if (actor.login().equals(other.login())) {
      return false;
    }
    return rules.permits(actor, Permission.ACCOUNTS_OF_ALL)
        || (rules.permits(actor, Permission.ACCOUNTS_OF_CENTRE)
            && actor.centre().equals(other.centre())
            && OF_CENTRE.contains(other.role()));
  }

  /** Whether accounts of this role sign in with a second factor. */
  public static boolean needsSecond(Role role) {
    return SECOND.contains(role);
  }
}
