package org.haidang.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same way each time it is begun from the same seed. Confined to one thread.
 */
final class Dice {

  private final long seed;
  private final Random random;

  /** Chance begun from {@code seed}. */
  Dice(long seed) {
    this.seed = seed;
    this.random = new Random(mixed(seed)); // its numbers are laid down in its specification
  }

  /** Chance of its own for {@code matter}: what is drawn there moves nothing here. */
  Dice of(String matter) {
    var bytes = matter.getBytes(StandardCharsets.UTF_8);
    long sum = seed;
    for (var each : ByteBuffer.allocate(bytes.length).put(bytes).array()) {
      sum = mixed(sum * 31 + each);
    }
    return new Dice(sum);
  }

  /** SplitMix64's last step: near seeds end far apart. */
  private static long mixed(long seed) {
    long mixed = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** One of {@code all}, which is not empty. */
  <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A number from {@code least} to {@code most}, both included. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Holds {@code percent} times in a hundred. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** One of {@code all}, each as often as its weight says. */
  <T extends Weighted> T weighted(List<T> all) {
    int left = random.nextInt(all.stream().mapToInt(Weighted::weight).sum());
    for (var each : all) {
      left -= each.weight();
      if (left < 0) {
        return each;
      }
    }
    throw new IllegalStateException("no weight");
  }

  /** Any 64 bits. */
  long bits() {
    return random.nextLong();
  }

  /** Something that comes more or less often. */
  interface Weighted {
    /** How often, beside the others; not negative. */
    int weight();
  }
}
