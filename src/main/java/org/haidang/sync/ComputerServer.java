package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.sync.ComputerMessages.Computer;
import org.haidang.sync.ComputerMessages.JoinCode;
import org.jspecify.annotations.Nullable;

/**
 * The computers at the server, for who looks after them. Thread-safe; every call blocks. Faults as
 * {@link CentralServer} has them, and {@code COMPUTER_MISSING}.
 */
public interface ComputerServer {

  /** Those one looks after, the latest seen first. */
  List<Computer> all();

  /**
   * Gives one a short name.
   *
   * @param name at most {@link ComputerMessages#LONGEST_NAME}; null for none
   */
  void name(UUID workstation, @Nullable String name);

  /** From its next request on it can push and read nothing. */
  void strikeOff(UUID workstation);

  /** A code by which one computer joins a centre. */
  JoinCode code(String centre);
}
