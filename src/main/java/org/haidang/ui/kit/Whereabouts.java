package org.haidang.ui.kit;

import java.util.UUID;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Where;

/** Tells how far a record has come. Thread-safe; blocks on the line. */
@FunctionalInterface
public interface Whereabouts {

  /**
   * How far the record has come.
   *
   * @throws HaidangException when the line is down or the server has none of that id
   */
  Where of(UUID record);
}
