package org.haidang.sync;

import java.util.List;
import org.haidang.platform.HaidangException;
import org.haidang.sync.HeartbeatMessages.Told;

/** The central server as it tells how workstations fare. Thread-safe; blocks. */
@FunctionalInterface
public interface HealthServer {

  /**
   * The latest each workstation told of itself: those of one's centre, or of all for who looks
   * after all.
   *
   * @throws HaidangException as of {@link CentralServer}
   */
  List<Told> workstations();
}
