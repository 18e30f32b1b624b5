package org.haidang.store.central;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.RecordState;
import org.haidang.sync.NationalLedger;
import org.jspecify.annotations.Nullable;

/**
 * A change that the server makes itself when somebody asks it to: of one field, on the record as it
 * stands. It goes the way of every change.
 */
final class OwnChange {

  private OwnChange() {}

  /**
   * Sets {@code path} of {@code record}.
   *
   * @param to the value; null to empty it
   * @param session whose doing it is
   * @param reason why, where a rule asks for it
   */
  static Change of(
      UUID id,
      RecordState record,
      String path,
      @Nullable String to,
      Session session,
      Instant now,
      @Nullable String reason) {
    return new Change(
        id,
        record.type(),
        record.id(),
        null,
        record.version(),
        List.of(new Edit(path, record.body().get(path), to)),
        session.account().login(),
        NationalLedger.SERVER,
        now.truncatedTo(ChronoUnit.MILLIS),
        reason);
  }
}
