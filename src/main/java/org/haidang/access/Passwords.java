package org.haidang.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id over passwords. Thread-safe.
 *
 * <p>Cost by default: 64 MiB, 3 passes, 1 lane, the second recommended choice of RFC 9106 (section
 * 4) with one lane, since Bouncy Castle computes lanes in turn. The cost stands in every hash, so
 * that it can be raised.
 */
public final class Passwords {

  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private final SecureRandom random;
  private final Cost cost;

  /**
   * How dear a guess is.
   *
   * @param kibibytes memory, 8 or more
   * @param passes 1 or more
   */
  public record Cost(int kibibytes, int passes) {
    /** What the product uses. */
    public static final Cost STANDARD = new Cost(64 * 1024, 3);

    /** Whether a guess is cheaper than at {@code other}. */
    public boolean below(Cost other) {
      return (long) kibibytes * passes < (long) other.kibibytes * other.passes;
    }
  }

  /** Passwords at the given cost. */
  public Passwords(SecureRandom random, Cost cost) {
    this.random = random;
    this.cost = cost;
  }

  /** A fresh salt of 16 bytes. */
  public byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  /** The cost used for new hashes and keys. */
  public Cost cost() {
    return cost;
  }

  /**
   * 32 bytes that only the holder of the password can compute. Leaves {@code password} as it is.
   */
  public static byte[] key(char[] password, byte[] salt, Cost cost) {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    var bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(cost.kibibytes())
              .withIterations(cost.passes())
              .withParallelism(1)
              .withSalt(salt)
              .build());
      var key = new byte[HASH_BYTES];
      generator.generateBytes(bytes, key);
      return key;
    } finally {
      Arrays.fill(bytes, (byte) 0);
      encoded.clear();
      while (encoded.hasRemaining()) {
        encoded.put((byte) 0);
      }
    }
  }

  /**
   * As {@link #key}, of the form in which passwords are compared, see {@link OpaqueString}. Leaves
   * {@code password} as it is.
   */
  static byte[] normalKey(char[] password, byte[] salt, Cost cost) {
    var normal = OpaqueString.of(password);
    try {
      return key(normal, salt, cost);
    } finally {
      Arrays.fill(normal, '\0');
    }
  }

  /**
   * A verifier to store: {@code argon2id-nfc$kibibytes$passes$salt$hash}, the last two in Base64.
   */
  public String hash(char[] password) {
    var salt = salt();
    return new PasswordVerifier(false, cost, salt, normalKey(password, salt, cost)).text();
  }

  /**
   * Whether {@code stored} was made at a lower cost than {@code cost}, or of the password as it was
   * typed.
   */
  public static boolean below(String stored, Cost cost) {
    return PasswordVerifier.parse(stored)
        .filter(verifier -> verifier.typed() || verifier.cost().below(cost))
        .isPresent();
  }

  /** Whether {@code password} is the one {@code stored} was made from. */
  public static boolean matches(char[] password, String stored) {
    return PasswordVerifier.parse(stored).filter(one -> one.matches(password)).isPresent();
  }
}
