package org.haidang.store.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haidang.access.DatabaseKey;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * Tells a wrong key from a damaged database, which SQLite cannot: a small file beside it with a
 * keyed digest, from which the key cannot be had.
 */
final class KeyCheck {

  private KeyCheck() {}

  /** What the file says of a key. */
  enum Verdict {
    RIGHT,
    WRONG,
    /** There is no file, or it is not whole. */
    UNKNOWN
  }

  static Verdict of(Path file, DatabaseKey key) throws IOException {
    if (!Files.exists(file)) {
      return Verdict.UNKNOWN;
    }
    var text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip();
    var parts = text.split(" ", -1);
    if (parts.length != 2 || !parts[1].equals(sum(parts[0]))) {
      return Verdict.UNKNOWN;
    }
    boolean right = MessageDigest.isEqual(ascii(parts[0]), ascii(digest(key)));
    return right ? Verdict.RIGHT : Verdict.WRONG;
  }

  static void write(Path file, DatabaseKey key) throws IOException {
    var digest = digest(key);
    Files.write(file, ascii(digest + " " + sum(digest)));
  }

  private static String digest(DatabaseKey key) {
    var bytes = key.bytes();
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(ascii("haidang local database key check")));
    } catch (GeneralSecurityException e) {
      throw new HaidangException(ErrorCode.JAVA_TOO_OLD, e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static String sum(String text) {
    var crc = new java.util.zip.CRC32C();
    crc.update(ascii(text));
    return Long.toHexString(crc.getValue());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
