package org.haidang.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Seals what the server's database holds of secrets, under a key that is not in it: AES-256-GCM
 * (NIST SP 800-38D). Immutable, thread-safe.
 *
 * <p>Each value has a key and a nonce of its own, drawn by HKDF-SHA-256 (RFC 5869) from the
 * server's key and 32 random bytes: a key of its own may seal 2^32 values only, and drafts are
 * many.
 *
 * <p>Layout: format (1 byte, 1), id of the key (8), random bytes (32), sealed bytes with their tag.
 * What stands before the sealed bytes, and the row's name, are bound to them.
 */
public final class Vault {

  /** The length of a key in bytes. */
  public static final int KEY_BYTES = 32;

  /** The length of a key's id in bytes. */
  public static final int ID_BYTES = 8;

  private static final byte FORMAT = 1;
  private static final int DRAWN = 32;
  private static final int HEAD = 1 + ID_BYTES + DRAWN;

  private final VaultKey key;
  private final byte[] id;
  private final SecureRandom random;

  /**
   * One with this key.
   *
   * @param key {@link #KEY_BYTES} bytes; copied
   * @throws IllegalArgumentException when it has another length
   */
  public Vault(byte[] key, SecureRandom random) {
    if (key.length != KEY_BYTES) {
      throw new IllegalArgumentException("a key of another length");
    }
    this.key = new VaultKey(key);
    this.random = random;
    id = this.key.id();
  }

  /** A key that nobody knows, for the caller to wipe. */
  public static byte[] freshKey(SecureRandom random) {
    var key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return key;
  }

  /** By what the key is known; tells nothing of it. A copy. */
  public byte[] id() {
    return id.clone();
  }

  /**
   * Seals {@code plain}.
   *
   * @param row whose it is, so that one row's value does not open in another's place
   */
  public byte[] seal(byte[] plain, String row) {
    var drawn = new byte[DRAWN];
    random.nextBytes(drawn);
    var head = ByteBuffer.allocate(HEAD).put(FORMAT).put(id).put(drawn).array();
    try {
      var sealed = key.cipher(Cipher.ENCRYPT_MODE, head, row).doFinal(plain);
      return ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was sealed for this row.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_SECRET_OTHER} when it was sealed under another
   *     key, {@link ErrorCode#SERVER_SECRET_ALTERED} when it is not as it was sealed
   */
  public byte[] open(byte[] sealed, String row) {
    if (sealed.length < HEAD || sealed[0] != FORMAT) {
      throw new HaidangException(ErrorCode.SERVER_SECRET_ALTERED);
    }
    if (!Arrays.equals(sealed, 1, 1 + ID_BYTES, id, 0, ID_BYTES)) {
      throw new HaidangException(ErrorCode.SERVER_SECRET_OTHER);
    }
    try {
      return key.cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, HEAD), row)
          .doFinal(sealed, HEAD, sealed.length - HEAD);
    } catch (GeneralSecurityException e) {
      // Its words may quote the value.
      throw new HaidangException(ErrorCode.SERVER_SECRET_ALTERED);
    }
  }

  /** As {@link #seal(byte[], String)}, of words. */
  public byte[] sealText(String plain, String row) {
    return seal(plain.getBytes(StandardCharsets.UTF_8), row);
  }

  /** As {@link #open(byte[], String)}, of words. */
  public String openText(byte[] sealed, String row) {
    return new String(open(sealed, row), StandardCharsets.UTF_8);
  }

  /** A keyed digest (HMAC-SHA-256) of what is short enough to be guessed, by a key sealed here. */
  public static byte[] digest(byte[] pepper, byte[] guessable) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pepper, "HmacSHA256"));
      return mac.doFinal(guessable);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Which, never the key. */
  @Override
  public String toString() {
    return "Vault[" + HexFormat.of().formatHex(id) + "]";
  }
}
