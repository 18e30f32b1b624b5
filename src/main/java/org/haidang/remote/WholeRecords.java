package org.haidang.remote;

import java.util.List;
import org.haidang.model.RecordState;
import org.haidang.sync.Messages.TrailStep;
import org.haidang.sync.StepDetail;
import org.jspecify.annotations.Nullable;

/** Whether a record and its history say all that they promise. */
final class WholeRecords {

  private WholeRecords() {}

  static boolean isWhole(RecordState whole) {
    return Complete.given(whole.type(), whole.id(), whole.body())
        && whole.conflicts().values().stream()
            .allMatch(
                values ->
                    Complete.given(values)
                        && values.stream()
                            .allMatch(
                                held -> Complete.given(held) && Complete.given(held.change())));
  }

  static boolean isWhole(List<TrailStep> trail) {
    return trail.stream()
        .allMatch(
            step ->
                Complete.given(step.change(), step.author(), step.madeAt(), step.workstation())
                    && isWhole(step.detail()));
  }

  private static boolean isWhole(@Nullable StepDetail detail) {
    return detail == null
        || (Complete.given(detail.outcome(), detail.receivedAt())
            && detail.edits().stream().allMatch(edit -> Complete.given(edit.path())));
  }
}
