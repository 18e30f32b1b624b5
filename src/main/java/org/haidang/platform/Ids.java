package org.haidang.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes ids. Thread-safe. */
public interface Ids {

  /** A new id, later in order than those made before it on this machine. */
  UUID next();

  /** Ids by RFC 9562, version 7: time-ordered, made without asking anybody. */
  static Ids timeOrdered() {
    TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
    return generator::generate;
  }

  /**
   * When a time-ordered id was made: its first 48 bits are milliseconds since 1970 (RFC 9562,
   * section 5.7). 1970 for an id of another kind.
   */
  static Instant madeAt(UUID id) {
    return id.version() == 7
        ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)
        : Instant.EPOCH;
  }
}
