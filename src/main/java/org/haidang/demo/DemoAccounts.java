package org.haidang.demo;

import java.util.List;
import org.haidang.model.Account;
import org.haidang.platform.Json;

/**
 * The invented people who may sign in to a demonstration. Immutable.
 *
 * @param password the one password of them all; known to everybody, so never to be let near real
 *     data
 * @param accounts who they are
 */
public record DemoAccounts(String password, List<Account> accounts) {

  public DemoAccounts {
    accounts = List.copyOf(accounts);
  }

  /** Those the product comes with. */
  public static DemoAccounts read(Json json) {
    return json.read(Resource.bytes("/demo/accounts.json"), DemoAccounts.class);
  }
}
