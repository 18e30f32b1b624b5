package org.haidang.access;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * The key by which a workstation proves that it is itself: Ed25519 (RFC 8032). Bouncy Castle's is
 * used rather than Java's, which takes ten times as long to sign and four times to check; it is
 * read in when the key is first used, since the sign-in screen need not wait for it. Immutable.
 */
public final class WorkstationKey {

  /** Of the secret, and of the public part. */
  public static final int BYTES = 32;

  private final byte[] secret;
  private volatile byte @Nullable [] open;

  /**
   * The key with this secret, which is copied.
   *
   * @throws HaidangException {@link ErrorCode#ENROLMENT_DAMAGED} when it is none
   */
  public WorkstationKey(byte[] secret) {
    if (secret.length != BYTES) {
      throw new HaidangException(ErrorCode.ENROLMENT_DAMAGED);
    }
    this.secret = secret.clone();
  }

  /** A new one. */
  public static WorkstationKey fresh(SecureRandom random) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    try {
      return new WorkstationKey(secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** The part that the server is told. */
  public byte[] open() {
    return known().clone();
  }

  /** Whoever comes first works it out; who comes at once works out the same. */
  private byte[] known() {
    var known = open;
    if (known == null) {
      known = new byte[BYTES];
      Ed25519.generatePublicKey(secret, 0, known, 0);
      open = known;
    }
    return known;
  }

  /** The part that stays; a copy, to be wiped by who asked. */
  byte[] secret() {
    return secret.clone();
  }

  /** 64 bytes that nobody without the secret can make. */
  public byte[] sign(byte[] text) {
    var signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(secret, 0, known(), 0, text, 0, text.length, signature, 0);
    return signature;
  }

  /** Whether {@code signature} was made over {@code text} by whose public part this is. */
  public static boolean verify(byte[] open, byte[] text, byte[] signature) {
    return open.length == BYTES
        && signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, open, 0, text, 0, text.length);
  }

  /** Says nothing of the secret. */
  @Override
  public String toString() {
    return "WorkstationKey[]";
  }
}
