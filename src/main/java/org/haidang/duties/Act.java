package org.haidang.duties;

import java.util.List;
import java.util.UUID;
import org.haidang.model.Edit;

/**
 * Something done to a duty, which can be undone.
 *
 * @param record to which
 * @param edits what it did; none when it changed nothing
 */
public record Act(UUID record, List<Edit> edits) {
  public Act {
    edits = List.copyOf(edits);
  }
}
