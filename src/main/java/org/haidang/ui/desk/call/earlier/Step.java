package org.haidang.ui.desk.call.earlier;

import org.haidang.model.RecordState;
import org.haidang.people.Likely;

/** Where the counselor is with the likely ones. */
sealed interface Step {

  /** All of them, by what speaks for each. */
  record Listing() implements Step {}

  /** One was picked: why is it opened? */
  record Asking(Likely likely) implements Step {}

  /** What it says. */
  record Reading(Likely likely, RecordState record) implements Step {}
}
