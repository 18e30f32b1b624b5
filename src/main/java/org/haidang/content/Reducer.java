package org.haidang.content;

import org.haidang.content.RetentionRule.Keeps;
import org.haidang.model.Body;
import org.haidang.model.RecordState;

/** What an erasure leaves of a record. Thread-safe. */
@FunctionalInterface
public interface Reducer {

  /**
   * The body of {@code record} without what is to be erased; what nobody knows to be harmless is
   * left out.
   */
  Body reduce(RecordState record, Keeps keeps);
}
