package org.haidang.access;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.haidang.platform.Digests;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/**
 * A key as one line of letters, so that it can be kept on paper, with a check that tells a slip.
 */
final class KeyLine {

  private static final String MARK = "haidang-server-secret-1:";
  private static final int CHECK = 4;

  private KeyLine() {}

  static byte[] of(byte[] key) {
    var line = Base64.getUrlEncoder().encode(withCheck(key));
    return (MARK + new String(line, StandardCharsets.US_ASCII) + "\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The key.
   *
   * @throws HaidangException {@link ErrorCode#SERVER_SECRET_DAMAGED} when it is no such line
   * @throws IllegalArgumentException when it is not Base64
   */
  static byte[] read(String line) {
    var text = line.strip();
    if (!text.startsWith(MARK)) {
      throw new HaidangException(ErrorCode.SERVER_SECRET_DAMAGED);
    }
    var all = Base64.getUrlDecoder().decode(text.substring(MARK.length()));
    var key = Arrays.copyOf(all, Vault.KEY_BYTES);
    if (!Arrays.equals(all, withCheck(key))) {
      throw new HaidangException(ErrorCode.SERVER_SECRET_DAMAGED);
    }
    return key;
  }

  private static byte[] withCheck(byte[] key) {
    var all = Arrays.copyOf(key, Vault.KEY_BYTES + CHECK);
    System.arraycopy(Digests.sha256(key), 0, all, Vault.KEY_BYTES, CHECK);
    return all;
  }
}
