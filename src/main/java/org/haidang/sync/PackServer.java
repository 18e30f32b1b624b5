package org.haidang.sync;

import org.haidang.content.PackFile;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.Packs;
import org.haidang.sync.Messages.Publish;
import org.haidang.sync.Messages.Published;

/**
 * The central server's content packs as the workstation sees them. Thread-safe; every call blocks,
 * faults as {@link CentralServer} tells.
 */
public interface PackServer {

  /**
   * The published packs.
   *
   * @param known the highest place in their order that the asker has taken in; 0 for none
   */
  Packs packs(long known);

  /**
   * The file of that hash, as it came over the wire: to be compared with its edition.
   *
   * @throws HaidangException also {@link ErrorCode#PACK_TOO_LARGE}
   */
  PackFile packFile(String hash);

  /**
   * Publishes.
   *
   * @throws HaidangException also {@link ErrorCode#PACK_VERSION_TAKEN}, {@link
   *     ErrorCode#PACK_TOO_LARGE} and {@link ErrorCode#PACK_UNREADABLE}
   */
  Published publish(Publish publish);
}
