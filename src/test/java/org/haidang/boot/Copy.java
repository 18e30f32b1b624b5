package org.haidang.boot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.haidang.model.RecordState;

/**
 * One copy of a record.
 *
 * @param n its version at the server
 * @param digest of all that stands in it
 */
record Copy(long n, String digest) {

  static Copy of(RecordState state) {
    var version = state.version();
    return new Copy(version == null ? 0 : version.n(), digest(state));
  }

  /** A digest of every field and of every value that is held. */
  static String digest(RecordState state) {
    try {
      var said = state.body().fields() + "|" + state.conflicts();
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(said.getBytes(StandardCharsets.UTF_8)), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
