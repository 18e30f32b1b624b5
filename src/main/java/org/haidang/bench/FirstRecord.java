package org.haidang.bench;

import java.time.Instant;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.Ids;

/** A record that one centre holds. */
record FirstRecord(UUID id, RecordType type, Body body) {

  /** A case and a follow-up that are open, among so many reports. */
  private static final int OPEN_EVERY = 50;

  /** The one of this number, from 0. */
  static FirstRecord of(int i, Reports reports, Ids ids) {
    if (i % OPEN_EVERY > 1) {
      var change = reports.next(Site.LOGIN, Site.CENTRE, Site.FIRST);
      return new FirstRecord(change.record(), RecordType.CONTACT, Body.EMPTY.with(change.patch()));
    }
    var body =
        Body.EMPTY
            .with(RecordFields.CENTRE, Site.CENTRE)
            .with(RecordFields.STATE, "open")
            .with(
                RecordFields.MADE, Instant.parse("2026-03-02T01:00:00Z").plusSeconds(i).toString())
            .with("title", "vụ việc đang mở số " + i);
    return new FirstRecord(
        ids.next(), i % OPEN_EVERY == 0 ? RecordType.CASE : RecordType.FOLLOW_UP, body);
  }

  boolean open() {
    return type != RecordType.CONTACT;
  }
}
