package org.haidang.model;

import java.time.Instant;

/** Where a record is: what the badge tells. */
public sealed interface Place {

  /** Saved here, waiting for the server. */
  record OnThisComputer() implements Place {}

  /**
   * The server has every saved change of it.
   *
   * @param since this workstation's clock when it learned so
   */
  record AtServer(Instant since) implements Place {}

  /**
   * The server refused a change of it, or its values disagree: a person must look.
   *
   * @param code why, an error code's text
   */
  record NeedsAttention(String code) implements Place {}
}
