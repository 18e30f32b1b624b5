package org.haidang.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.haidang.platform.Digests;
import org.jspecify.annotations.Nullable;

/**
 * Makes and tries the links of a chain: SHA-256 over parts that each begin with their length, so
 * that no letter can move from one to the next. Immutable, thread-safe.
 */
public final class TrailChain {

  /** What stands before the first entry. */
  public static final String BEGINNING = "0".repeat(64);

  private static final int SALT_BYTES = 32;
  private static final String PLEDGES = "haidang trail words 1";
  private static final String SEALS = "haidang trail link 1";

  private final SecureRandom random;

  /** One that takes its salts from {@code random}. */
  public TrailChain(SecureRandom random) {
    this.random = random;
  }

  /**
   * The next entry of a chain.
   *
   * @param last the one before it
   * @param head the happening as JSON
   * @param words the reason; null for none
   */
  public TrailEntry next(UUID chain, TrailHead last, String head, @Nullable String words) {
    var bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    var salt = HexFormat.of().formatHex(bytes);
    var pledge = pledge(salt, words);
    long seq = last.seq() + 1;
    return new TrailEntry(
        chain, seq, last.seal(), head, words, salt, pledge, seal(chain, seq, last, head, pledge));
  }

  private static String seal(UUID chain, long seq, TrailHead last, String head, String pledge) {
    return hash(SEALS, chain.toString(), Long.toString(seq), last.seal(), head, pledge);
  }

  /** Whether its seal is its own. */
  static boolean isSealed(TrailEntry entry) {
    var last = new TrailHead(entry.seq() - 1, entry.before());
    return seal(entry.chain(), entry.seq(), last, entry.head(), entry.pledge())
        .equals(entry.seal());
  }

  /** Whether its words are those it was pledged to, or erased. */
  static boolean isTrueToItsWords(TrailEntry entry) {
    var salt = entry.salt();
    return salt == null
        ? entry.words() == null
        : pledge(salt, entry.words()).equals(entry.pledge());
  }

  /** Whether it can be what it says by itself; its place in the chain is not looked at. */
  public static boolean isWhole(TrailEntry entry) {
    return isSealed(entry) && isTrueToItsWords(entry);
  }

  private static String pledge(String salt, @Nullable String words) {
    return words == null ? hash(PLEDGES, salt) : hash(PLEDGES, salt, words);
  }

  private static String hash(String... parts) {
    var digest = Digests.sha256();
    for (var part : parts) {
      var bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
