package org.haidang.store.central;

import java.util.Collection;
import java.util.TreeMap;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;

/** What an erasure leaves when no rule of the content says more. Without state. */
final class Keeping {

  private Keeping() {}

  /** Its centre, which says whose report of erasures tells of it. */
  static Body nothing(RecordState record) {
    var centre = record.body().get(RecordFields.CENTRE);
    return centre == null ? Body.EMPTY : Body.EMPTY.with(RecordFields.CENTRE, centre);
  }

  static Body without(RecordState record, Collection<String> paths) {
    var fields = new TreeMap<>(record.body().fields());
    fields.keySet().removeAll(paths);
    return new Body(fields);
  }
}
