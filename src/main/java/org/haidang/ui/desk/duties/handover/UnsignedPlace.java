package org.haidang.ui.desk.duties.handover;

import java.util.Optional;

/**
 * Where what was typed for a handover and is not signed yet is kept: encrypted, for one account.
 * Thread-safe; blocks on the disk.
 */
public interface UnsignedPlace {

  /** What was kept last. */
  Optional<String> get();

  /** Keeps {@code words} for good. */
  void put(String words);
}
