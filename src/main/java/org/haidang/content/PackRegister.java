package org.haidang.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.haidang.model.Account;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** The central server's list of published packs. Thread-safe; every call blocks. */
public interface PackRegister {

  /** The public half of the key all editions are sealed with, Base64. */
  String key();

  /** How many editions there are, which is the highest place in the order; 0 when none. */
  long seq();

  /** All editions, in order of publishing. */
  List<Edition> editions();

  /** The file of that hash. */
  Optional<PackFile> file(String hash);

  /**
   * Publishes a pack that was found without fault, and tells every node. The same content under the
   * same id and version again is answered with the edition there is.
   *
   * @param pack its id
   * @param version its version
   * @throws HaidangException {@link ErrorCode#PACK_VERSION_TAKEN} when that version has other
   *     content
   */
  Edition publish(
      PackFile file, String pack, String version, String note, Account author, Instant at);
}
