package org.haidang.people;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;

/** What came of an act. */
public sealed interface Saved {

  /**
   * It is saved on this computer.
   *
   * @param record the record it was about
   * @param changes what was saved, for {@link org.haidang.records.Undo}; none when there was
   *     nothing to change
   */
  record Done(UUID record, List<Change> changes) implements Saved {
    public Done {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Nothing was saved.
   *
   * @param refusals why, at least one
   */
  record Refused(List<Refusal> refusals) implements Saved {
    public Refused {
      refusals = List.copyOf(refusals);
    }

    /** For one reason. */
    public Refused(String path, Refusal.Reason reason) {
      this(List.of(new Refusal(path, reason)));
    }
  }
}
