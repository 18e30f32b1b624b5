package org.haidang.people;

import java.util.List;

/**
 * What happened to a person or in a case, the latest first.
 *
 * @param moments at most as many of each kind as were asked for
 * @param more whether there is more, further back
 */
public record Timeline(List<Moment> moments, boolean more) {
  public Timeline {
    moments = List.copyOf(moments);
  }
}
