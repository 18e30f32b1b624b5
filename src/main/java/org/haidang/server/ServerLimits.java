package org.haidang.server;

import java.time.Duration;

/**
 * How much one node bears.
 *
 * @param pace of workstations and accounts
 * @param openRequests of one workstation, at once
 * @param wrong passwords and codes from one address
 * @param connections at once; more wait in the system's queue until one ends
 * @param head how long the head of a request may take
 */
record ServerLimits(
    Pace.Limits pace, int openRequests, Addresses.Limits wrong, int connections, Duration head) {

  /** A thousand workstations have some four connections each. */
  static final ServerLimits STANDARD =
      new ServerLimits(
          Pace.Limits.STANDARD,
          OpenRequests.MOST,
          Addresses.Limits.STANDARD,
          10_000,
          Duration.ofSeconds(20));

  /** The same with another pace. */
  static ServerLimits at(Pace.Limits pace) {
    return new ServerLimits(
        pace, STANDARD.openRequests, STANDARD.wrong, STANDARD.connections, STANDARD.head);
  }
}
