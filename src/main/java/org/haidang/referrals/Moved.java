package org.haidang.referrals;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;

/** What came of an act on a referral. */
public sealed interface Moved {

  /** It is saved on this computer. */
  record Done(UUID referral, List<Change> changes) implements Moved {
    public Done {
      changes = List.copyOf(changes);
    }
  }

  /** The step is forbidden; nothing was saved. */
  record Forbidden(StepRules.Refusal refusal) implements Moved {}

  /** What was said or decided is not complete; nothing was saved. */
  record Unwritten(Consents.Why why) implements Moved {}

  /** A text is longer than a record takes; nothing was saved. */
  record TooLong() implements Moved {}

  /** The referral is not on this computer. */
  record NotHere() implements Moved {}
}
