package org.haidang.store.central;

import java.sql.SQLException;
import org.haidang.access.VaultFile;

/** The key that a central database's secrets are sealed under. */
public final class CentralSecret {

  private CentralSecret() {}

  /**
   * Seals what is secret in the database at {@code address} anew, under a fresh key that takes the
   * present one's place in {@code secret}. No node should be running.
   *
   * @throws org.haidang.platform.HaidangException {@code SERVER_SECRET_…} when the present key is
   *     not at hand, {@code CENTRAL_DATABASE_UNAVAILABLE}
   */
  public static void change(DatabaseAddress address, VaultFile secret) {
    try (var pool = Pool.open(address)) {
      Strongbox.change(pool, secret);
    } catch (SQLException | RuntimeException e) {
      throw SqlFaults.of(e);
    }
  }
}
