package org.haidang.desk;

import java.util.List;
import org.haidang.content.FormSession;
import org.haidang.model.Change;
import org.haidang.platform.ErrorCode;

/** What came of saving a call report. */
public sealed interface SaveOutcome {

  /** It is durable on this computer, and its draft is gone. The call is over. */
  record Saved(Change change) implements SaveOutcome {}

  /**
   * The form wants more before it closes. Nothing was saved; the draft stays.
   *
   * @param problems in the form's order; at least one
   */
  record Incomplete(List<FormSession.Problem> problems) implements SaveOutcome {
    public Incomplete {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The report is finalised: what was changed will be proposed, once its author says why. Nothing
   * was saved; the draft stays.
   */
  record ReasonWanted() implements SaveOutcome {}

  /** It could not be written. The draft stays and the call goes on. */
  record Failed(ErrorCode code) implements SaveOutcome {}
}
