package org.haidang.ui.desk.referrals;

import java.util.Optional;
import java.util.UUID;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.referrals.ReportFields;

/** One report to an authority. Immutable. */
record ReportSheet(RecordState state) {

  /** Reads the report {@code id}; empty when it is not on this computer. */
  static Optional<ReportSheet> read(ReferralParts parts, UUID id) {
    return parts
        .register()
        .open(id)
        .filter(opened -> opened.state().type() == RecordType.REPORT)
        .map(opened -> new ReportSheet(opened.state()));
  }

  String text(String path) {
    return state.body().text(path);
  }

  boolean done() {
    return text(RecordFields.STATE).equals(ReportFields.DONE);
  }
}
