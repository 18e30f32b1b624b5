package org.haidang.duties;

import java.time.Instant;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.haidang.platform.Ids;

/** Reads fields as what they mean. */
final class Fields {

  private Fields() {}

  /** When a record was made; where nobody wrote that, when its id was. */
  static Instant made(RecordState record) {
    var made = record.body().moment(RecordFields.MADE);
    return made != null ? made : Ids.madeAt(record.id());
  }
}
