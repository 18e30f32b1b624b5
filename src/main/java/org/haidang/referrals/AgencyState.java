package org.haidang.referrals;

import java.util.Locale;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;

/** Where a centre's own addition to the directory stands. */
public enum AgencyState {
  /** Its author and those who approve see it; nobody else does. */
  PROPOSED,
  /** It stands beside the pack's agencies. */
  APPROVED,
  /** It was not taken in. */
  REFUSED;

  /** As records keep it. */
  public String stored() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of the addition with this body; proposed when it does not say. */
  public static AgencyState of(Body body) {
    var text = body.get(RecordFields.STATE);
    for (var state : values()) {
      if (state.stored().equals(text)) {
        return state;
      }
    }
    return PROPOSED;
  }
}
