package org.haidang.sync;

import java.util.UUID;
import org.haidang.sync.Messages.IndexKey;
import org.haidang.sync.Messages.IndexPage;
import org.jspecify.annotations.Nullable;

/**
 * The national index as the workstation fetches it. Thread-safe; every call blocks, faults as
 * {@link CentralServer} tells.
 */
public interface IndexServer {

  /** What its fingerprints are made with. */
  IndexKey indexKey();

  /**
   * What changed.
   *
   * @param generation the life of the server's database that {@code since} is of; null for none
   * @param since the position the asker has read to; 0 for the beginning
   */
  IndexPage index(@Nullable UUID generation, long since);
}
