package org.haidang.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
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
}
