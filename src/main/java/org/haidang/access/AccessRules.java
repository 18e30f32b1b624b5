package org.haidang.access;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.haidang.model.Account;
import org.haidang.model.Role;

/** What each role may do: one table, read by workstation and server. Immutable, thread-safe. */
public final class AccessRules {

  private final Map<Role, Set<Permission>> allowed = new EnumMap<>(Role.class);

  /** The rules the product ships with. */
  public AccessRules() {
    allowed.put(
        Role.COUNSELOR,
        EnumSet.of(
            Permission.CONTACT_WRITE,
            Permission.CONTACT_READ,
            Permission.PERSONAL_READ,
            Permission.ASK_NATIONAL,
            Permission.REFERRAL_WRITE,
            Permission.FIGURES_READ,
            Permission.CONTENT_READ));
    allowed.put(
        Role.SUPERVISOR,
        EnumSet.complementOf(EnumSet.of(Permission.HEALTH_READ_ALL, Permission.ACCOUNTS_OF_ALL)));
    allowed.put(Role.TRAINER, EnumSet.of(Permission.CONTENT_READ));
    allowed.put(
        Role.NATIONAL_MONITOR,
        EnumSet.of(
            Permission.CONTENT_READ,
            Permission.FIGURES_READ,
            Permission.HEALTH_READ,
            Permission.HEALTH_READ_ALL));
    allowed.put(
        Role.CONTENT_AUTHOR,
        EnumSet.of(
            Permission.CONTENT_READ, Permission.CONTENT_PREVIEW, Permission.CONTENT_PUBLISH));
    allowed.put(
        Role.ADMINISTRATOR,
        EnumSet.of(
            Permission.CONTENT_READ,
            Permission.HEALTH_READ,
            Permission.HEALTH_READ_ALL,
            Permission.ACCOUNTS_OF_CENTRE,
            Permission.ACCOUNTS_OF_ALL));
  }

  /** Whether {@code account} may do {@code permission} at all. */
  public boolean permits(Account account, Permission permission) {
    return allowed.getOrDefault(account.role(), Set.of()).contains(permission);
  }

  /** Whether {@code account} may write contacts that belong to the centre {@code code}. */
  public boolean mayWriteContactOf(Account account, String code) {
    return permits(account, Permission.CONTACT_WRITE) && account.centre().equals(code);
  }
}
