package org.haidang.sync;

import org.haidang.platform.HaidangException;
import org.haidang.sync.RestoreMessages.Ask;
import org.haidang.sync.RestoreMessages.Bringing;
import org.haidang.sync.RestoreMessages.Brought;
import org.haidang.sync.RestoreMessages.Lives;
import org.haidang.sync.RestoreMessages.Wanted;

/**
 * The central server as a workstation helps it back on its feet. Thread-safe; every call blocks;
 * every fault is a {@link HaidangException} as of {@link CentralServer}.
 */
public interface RestoredServer {

  /** The lives of its database. */
  Lives lives();

  /** What of this it has not. */
  Wanted ask(Ask ask);

  /** Gives it what it wanted. */
  Brought bring(Bringing bringing);
}
