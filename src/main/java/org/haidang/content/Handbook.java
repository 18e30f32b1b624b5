package org.haidang.content;

import java.util.List;

/**
 * What a counselor looks up beside the form: the sheets of a pack that are not form or script.
 *
 * @param emergencies whom to ring when a life is in danger; empty when the pack names nobody
 */
public record Handbook(List<Emergency> emergencies) {

  /** Nothing to look up. */
  public static final Handbook NONE = new Handbook(List.of());

  public Handbook {
    emergencies = List.copyOf(emergencies);
  }
}
