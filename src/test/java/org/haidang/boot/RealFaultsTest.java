package org.haidang.boot;

import java.nio.file.Path;
import java.util.List;
import org.haidang.fakes.RoughLine.Weather;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workstations of two centres, server nodes and PostgreSQL as processes, lines between them that
 * are cut, stalled, slow, late and half open, and kill -9 of each: what was saved is at the server
 * once and on every computer that may hold it. Another seed by {@code -Dhaidang.seed=…}, another
 * number of rounds by {@code -Dhaidang.rounds=…}.
 */
class RealFaultsTest {

  @TempDir Path folder;

  @Test
  void a_round_of_each_kill() throws Exception {
    run(1, List.of("lan", "tham"), 3, FaultRounds.SHORT, 500);
  }

  @Test
  @Tag("long")
  @Tag("faults")
  void fifty_rounds_with_two_server_nodes() throws Exception {
    run(
        2,
        List.of("lan", "minh", "tham"),
        Integer.getInteger("haidang.rounds", 50),
        FaultRounds.ALL,
        2_500);
  }

  private void run(int nodes, List<String> people, int rounds, List<Weather> bad, int pause)
      throws Exception {
    long seed = Long.getLong("haidang.seed", 20261126L);
    try (var cluster = new Cluster(folder, nodes, people, seed)) {
      System.out.println(new FaultRounds(cluster, seed, bad, pause).run(rounds));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("with -Dhaidang.seed=" + seed + ": " + e.getMessage(), e);
    }
  }

  @Test
  @Tag("long")
  @Tag("faults")
  void an_older_backup_is_brought_back_under_load_and_the_workstations_give_back_the_rest()
      throws Exception {
    long seed = Long.getLong("haidang.seed", 20261126L);
    try (var cluster = new Cluster(folder, 2, List.of("lan", "minh", "tham"), seed)) {
      System.out.println(new FaultRounds(cluster, seed, FaultRounds.SHORT, 500).runWithRestore());
    } catch (Exception | AssertionError e) {
      throw new AssertionError("with -Dhaidang.seed=" + seed + ": " + e.getMessage(), e);
    }
  }
}
