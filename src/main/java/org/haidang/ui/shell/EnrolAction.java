package org.haidang.ui.shell;

import org.haidang.platform.HaidangException;

/** Lets this computer join a server. Called off the FX thread; may take seconds. */
@FunctionalInterface
public interface EnrolAction {

  /**
   * Joins.
   *
   * @param address as typed
   * @param code as typed
   * @throws HaidangException why it did not
   */
  void enrol(String address, String code);
}
