package org.haidang.model.assessment;

import java.util.Set;

/**
 * Something that may be true of a person's story.
 *
 * @param name of the choice that ticks it
 * @param dimension the side it speaks of
 * @param element what of the law's three it speaks for
 * @param adult its weight for somebody of 18 or over
 * @param child its weight for somebody under 18
 * @param forcedLabour which of the eleven indicators it touches; may be none
 */
public record Sign(
    String name,
    Dimension dimension,
    Element element,
    Weight adult,
    Weight child,
    Set<ForcedLabour> forcedLabour) {

  public Sign {
    forcedLabour = Set.copyOf(forcedLabour);
  }

  /** Its weight when read so. */
  public Weight weight(Reading reading) {
    return switch (reading) {
      case ADULT -> adult;
      case CHILD -> child;
    };
  }
}
