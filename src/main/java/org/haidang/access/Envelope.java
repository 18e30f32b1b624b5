package org.haidang.access;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.haidang.access.Passwords.Cost;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Bytes sealed under a password: AES-256-GCM with a key of Argon2id, both fresh at every sealing.
 *
 * <p>Layout, numbers big-endian: format (1 byte, 2), kibibytes (4), passes (4), salt (16), nonce
 * (12), sealed bytes with their tag, SHA-256 of all before it (32). The digest is no secret: it
 * tells a damaged file from a wrong password, which the cipher alone cannot.
 */
final class Envelope {

  /** Of the password in the form of {@link OpaqueString}. */
  private static final byte FORMAT = 2;

  /** Of the password as it was typed: made by a program of before. */
  private static final byte TYPED = 1;

  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int HEAD = 1 + 4 + 4 + SALT + NONCE;
  private static final int DIGEST = 32;

  /** Costs above these are no costs of ours: a file that names them would only stall us. */
  private static final Cost HIGHEST = new Cost(1 << 20, 64);

  private final Passwords passwords;

  Envelope(Passwords passwords) {
    this.passwords = passwords;
  }

  /**
   * Seals {@code secret}.
   *
   * @param label bound to the envelope, so that one account's file does not open as another's
   */
  byte[] seal(byte[] secret, char[] password, String label) {
    var salt = passwords.salt();
    var nonce = Arrays.copyOf(passwords.salt(), NONCE);
    var head =
        ByteBuffer.allocate(HEAD)
            .put(FORMAT)
            .putInt(passwords.cost().kibibytes())
            .putInt(passwords.cost().passes())
            .put(salt)
            .put(nonce)
            .array();
    var key = Passwords.normalKey(password, salt, passwords.cost());
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, head, label).doFinal(secret);
      var body = ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array();
      return ByteBuffer.allocate(body.length + DIGEST).put(body).put(Digests.sha256(body)).array();
    } catch (GeneralSecurityException e) {
      throw new HaidangException(ErrorCode.JAVA_TOO_OLD, e);
    } finally {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Whether a whole {@code file} was sealed at a lower cost, or in another way, than is now. */
  boolean isBelow(byte[] file) {
    if (file[0] != FORMAT) {
      return true;
    }
    var in = ByteBuffer.wrap(file, 1, 2 * Integer.BYTES);
    return new Cost(in.getInt(), in.getInt()).below(passwords.cost());
  }

  /** Opens what {@link #seal} made with the same label. */
  static Opened open(byte[] file, char[] password, String label) {
    try {
      if (file.length < HEAD + TAG_BITS / 8 + DIGEST) {
        return new Opened.Broken();
      }
      var body = Arrays.copyOf(file, file.length - DIGEST);
      var digest = Arrays.copyOfRange(file, body.length, file.length);
      if (!MessageDigest.isEqual(digest, Digests.sha256(body))
          || (body[0] != FORMAT && body[0] != TYPED)) {
        return new Opened.Broken();
      }
      var in = ByteBuffer.wrap(body, 1, body.length - 1);
      var cost = new Cost(in.getInt(), in.getInt());
      if (cost.kibibytes() < 8
          || cost.passes() < 1
          || cost.kibibytes() > HIGHEST.kibibytes()
          || cost.passes() > HIGHEST.passes()) {
        return new Opened.Broken();
      }
      var salt = new byte[SALT];
      var nonce = new byte[NONCE];
      in.get(salt).get(nonce);
      var opened = opened(body, nonce, Passwords.normalKey(password, salt, cost), label);
      return opened instanceof Opened.Shut && body[0] == TYPED && !OpaqueString.is(password)
          ? opened(body, nonce, Passwords.key(password, salt, cost), label)
          : opened;
    } catch (BufferUnderflowException e) {
      return new Opened.Broken();
    } catch (GeneralSecurityException e) {
      throw new HaidangException(ErrorCode.JAVA_TOO_OLD, e);
    }
  }

  /** Wipes the key. */
  private static Opened opened(byte[] body, byte[] nonce, byte[] key, String label)
      throws GeneralSecurityException {
    try {
      return new Opened.Content(
          cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOf(body, HEAD), label)
              .doFinal(body, HEAD, body.length - HEAD));
    } catch (AEADBadTagException e) {
      return new Opened.Shut();
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] head, String label)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(head);
    cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
