package org.haidang.boot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.haidang.boot.KillLoop.Victim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kill -9 of workstation, server and PostgreSQL at random moments: nothing said to be saved is
 * lost, nothing is doubled, and the draft has every letter but those of the last moment. Another
 * seed by {@code -Dhaidang.seed=…}.
 */
class KillLoopTest {

  @TempDir Path folder;

  @Test
  void one_kill_of_each() throws Exception {
    // On a busy machine one write may take long; what was kept is held to the letter.
    var victims = new ArrayList<>(List.of(Victim.values()));
    Collections.shuffle(victims, new Random(seed()));
    run(victims, 2_000, 1_000);
  }

  @Test
  @Tag("long")
  void thirty_kills_at_random_moments() throws Exception {
    var victims = new ArrayList<Victim>();
    for (int i = 0; i < 10; i++) {
      victims.addAll(List.of(Victim.values()));
    }
    Collections.shuffle(victims, new Random(seed()));
    run(victims, 250, 3_000);
  }

  private static long seed() {
    return Long.getLong("haidang.seed", 20261123L);
  }

  private void run(List<Victim> victims, long grace, int pause) throws Exception {
    try (var loop = new KillLoop(folder, seed(), grace, pause)) {
      System.out.println(loop.run(victims));
    } catch (Exception | AssertionError e) {
      throw new AssertionError("with -Dhaidang.seed=" + seed() + ": " + e.getMessage(), e);
    }
  }
}
