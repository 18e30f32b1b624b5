package org.haidang.access;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.haidang.access.Passwords.Cost;

/**
 * What is stored of a password: {@code argon2id-nfc$kibibytes$passes$salt$hash}, the last two in
 * Base64.
 *
 * @param typed whether it is of the password as it was typed, made by a program of before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PasswordVerifier(boolean typed, Cost cost, byte[] salt, byte[] hash) {

  /** What a verifier of a password in the form of {@link OpaqueString} begins with. */
  private static final String NORMAL = "argon2id-nfc";

  /** Of a password as it was typed: made by a program of before. */
  private static final String TYPED = "argon2id";

  /** Empty when {@code stored} is none. */
  static Optional<PasswordVerifier> parse(String stored) {
    var parts = stored.split("\\$", -1);
    if (parts.length != 5 || !(parts[0].equals(NORMAL) || parts[0].equals(TYPED))) {
      return Optional.empty();
    }
    var decoder = Base64.getDecoder();
    return Optional.of(
        new PasswordVerifier(
            parts[0].equals(TYPED),
            new Cost(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])),
            decoder.decode(parts[3]),
            decoder.decode(parts[4])));
  }

  /** As it is stored. */
  String text() {
    var encoder = Base64.getEncoder();
    return "%s$%d$%d$%s$%s"
        .formatted(
            typed ? TYPED : NORMAL,
            cost.kibibytes(),
            cost.passes(),
            encoder.encodeToString(salt),
            encoder.encodeToString(hash));
  }

  /** Whether it was made from {@code password}, which stays as it is. */
  boolean matches(char[] password) {
    if (MessageDigest.isEqual(hash, Passwords.normalKey(password, salt, cost))) {
      return true;
    }
    return typed
        && !OpaqueString.is(password)
        && MessageDigest.isEqual(hash, Passwords.key(password, salt, cost));
  }
}
