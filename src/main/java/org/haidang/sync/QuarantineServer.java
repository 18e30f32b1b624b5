package org.haidang.sync;

import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.platform.HaidangException;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Stands;
import org.jspecify.annotations.Nullable;

/**
 * The central server as who lost their rights knows it, and who decides on what they left.
 * Thread-safe; every call blocks; every fault is a {@link HaidangException} as of {@link
 * CentralServer}.
 */
public interface QuarantineServer {

  /** How the session stands whose token was used last. */
  Stands standing();

  /** Hands in; only what is told safe may be purged here. */
  Safe handIn(HandIn handIn);

  /** What lies there. */
  Lying lying();

  /** What one change there says, the look noted with {@code words}; null for no change. */
  @Nullable Change look(UUID id, String words);

  /** Takes one into the records. */
  Decided take(UUID id, String words);

  /** Drops one. */
  Decided discard(UUID id, String words);
}
