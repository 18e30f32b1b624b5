package org.haidang.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.sync.Simulation.Parts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The simulation and its oracle once more, over the encrypted stores and a PostgreSQL instead of
 * what stands for them. Replay one seed with {@code -Dhaidang.seed=N}.
 */
class RealStoresTest {

  @TempDir Path folder;

  @Test
  @DisplayName("Encrypted stores and PostgreSQL come right after trouble")
  void all_comes_right() throws Exception {
    comesRight(Parts.SOUND, Long.getLong("haidang.seed", 1));
  }

  @Test
  @Tag("long")
  @DisplayName("The same for many seeds")
  void all_comes_right_for_many_seeds() throws Exception {
    for (long seed = 100; seed < 100 + Long.getLong("haidang.seeds", 30); seed++) {
      comesRight(Parts.SOUND.restored(), seed);
    }
  }

  @Test
  @DisplayName("The same when PostgreSQL is brought back from backups meanwhile")
  void all_comes_right_after_restores() throws Exception {
    comesRight(Parts.SOUND.restored(), Long.getLong("haidang.seed", 2));
  }

  private void comesRight(Parts sound, long seed) throws Exception {
    var stations = new ArrayList<EncryptedStation>();
    var databases = new ArrayList<PostgresCentral>();
    Map<UUID, Change> typed = new HashMap<>();
    var parts =
        sound
            .minutes(2)
            .stations(
                (id, clock) -> {
                  var station =
                      new EncryptedStation(folder.resolve(String.valueOf(seed)), id, clock);
                  stations.add(station);
                  return station;
                })
            .databases(
                (world, news) -> {
                  var database = new PostgresCentral(world, news, "real_stores", typed::get);
                  databases.add(database);
                  return database;
                });
    try {
      assertThat(new Simulation(seed, parts, typed).run())
          .as("seed %d; replay with -Dhaidang.seed=%d", seed, seed)
          .isEmpty();
      assertThat(typed).hasSizeGreaterThan(10);
    } finally {
      stations.forEach(EncryptedStation::close);
      databases.forEach(PostgresCentral::close);
    }
  }
}
