package org.haidang.store.local.pages;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.ChaCha20ParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.macs.Poly1305;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Opens single pages as the driver's cipher sealed them. A page ends with 16 bytes of nonce and 16
 * of Poly1305 over all before; its keys come out of the database's key, the nonce and the page's
 * number, so that a page in another's place does not open either. Source:
 * https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_chacha20/ (not its legacy
 * mode), tried against what the driver writes. For one thread.
 */
public final class PageCipher implements AutoCloseable {

  /** Bytes of each page that hold no data. */
  static final int RESERVED = 32;

  private static final int NONCE = 16;
  private static final int NONCE_OF_CIPHER = 12;
  private static final int TAG = 16;
  private static final int KEY = 32;

  /** The first page begins with the cipher's salt and what SQLite must know before it has a key. */
  private static final int PLAIN_ON_FIRST = 24;

  private static final String NAME = "ChaCha20";

  private final byte[] key;

  /** One with this key, 32 bytes, which are copied. */
  public PageCipher(byte[] key) {
    this.key = key.clone();
  }

  /**
   * Turns a page into what SQLite reads there; false, and the page as it was, when it is not as it
   * was written.
   *
   * @param number from 1
   */
  boolean open(byte[] page, int number) {
    int end = page.length - RESERVED;
    int plain = number == 1 ? PLAIN_ON_FIRST : 0;
    var nonce = Arrays.copyOfRange(page, end, end + NONCE_OF_CIPHER);
    var words = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    int counter = words.getInt(end + NONCE_OF_CIPHER) ^ number;
    var keys = new byte[2 * KEY];
    try {
      apply(key, nonce, counter, keys, 0, keys.length);
      var mac = new Poly1305();
      mac.init(new KeyParameter(keys, 0, KEY));
      mac.update(page, 0, end + NONCE);
      var tag = new byte[TAG];
      mac.doFinal(tag, 0);
      if (!MessageDigest.isEqual(tag, Arrays.copyOfRange(page, end + NONCE, end + NONCE + TAG))) {
        return false;
      }
      var pageKey = Arrays.copyOfRange(keys, KEY, 2 * KEY);
      apply(pageKey, nonce, counter + 1, page, plain, end - plain);
      Arrays.fill(pageKey, (byte) 0);
      return true;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(keys, (byte) 0);
    }
  }

  private static void apply(byte[] key, byte[] nonce, int counter, byte[] to, int from, int length)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(NAME);
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(key, NAME),
        new ChaCha20ParameterSpec(nonce, counter));
    cipher.doFinal(to, from, length, to, from);
  }

  /** Wipes the key. */
  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }
}
