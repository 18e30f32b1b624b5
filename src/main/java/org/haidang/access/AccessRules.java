package org.haidang.access;

import java.util.List;
import org.haidang.model.Account;

/**
 * What each role may do: one table, {@code access/permissions.csv}, read by workstation and server.
 * What it does not allow is forbidden. Immutable, thread-safe.
 */
public final class AccessRules {

  private final List<Rule> rules;

  /** The rules the product ships with. */
  public AccessRules() {
    this(RuleSheet.shipped());
  }

  private AccessRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The rules of another table.
   *
   * @throws IllegalArgumentException with the number of the line and what is unclear in it
   */
  public static AccessRules of(String table) {
    return new AccessRules(RuleSheet.read(table));
  }

  /** Every line of the table. */
  public List<Rule> all() {
    return rules;
  }

  /**
   * Whether {@code account} may do {@code permission} at all: with some record, or, where it is not
   * about one, in any case.
   */
  public boolean permits(Account account, Permission permission) {
    return rules.stream()
        .anyMatch(rule -> rule.role() == account.role() && rule.action() == permission);
  }

  /** Whether {@code account} may do {@code permission} with such a record. */
  public boolean permits(Account account, Permission permission, Circumstance with) {
    return rules.stream()
        .anyMatch(
            rule ->
                rule.role() == account.role() && rule.action() == permission && rule.covers(with));
  }
}
