package org.haidang.desk;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haidang.model.Body;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;

/**
 * A mark of what was typed: the same for the same answers, and to nobody else a word about them.
 * Thread-safe.
 */
final class DraftMark {

  private static final int MARK_BYTES = 12;

  private final Json json;
  private final SecretKeySpec salt;

  /**
   * @param salt known to this computer alone; so marks of different computers say nothing together
   */
  DraftMark(Json json, byte[] salt) {
    this.json = json;
    this.salt = new SecretKeySpec(salt, "HmacSHA256");
  }

  /** The mark of {@code body}, 16 characters; what only says where the draft is does not count. */
  String of(Body body) {
    try {
      var mac = Mac.getInstance(salt.getAlgorithm());
      mac.init(salt);
      var made = mac.doFinal(json.text(DeskFields.plain(body)).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(Arrays.copyOf(made, MARK_BYTES));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new HaidangException(ErrorCode.BUG_UNFORESEEN, e);
    }
  }
}
