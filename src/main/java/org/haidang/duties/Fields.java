package org.haidang.duties;

import java.time.DateTimeException;
import java.time.Instant;
import org.haidang.model.Body;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordState;
import org.jspecify.annotations.Nullable;

/** Reads fields as what they mean. */
final class Fields {

  private Fields() {}

  /** The moment at {@code path}; null when there is none, or what stands there is none. */
  static @Nullable Instant instant(Body body, String path) {
    var text = body.get(path);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * When a record was made; where nobody wrote that, when its id was: the first 48 bits of a UUIDv7
   * are milliseconds since 1970 (RFC 9562, section 5.7).
   */
  static Instant made(RecordState record) {
    var made = instant(record.body(), RecordFields.MADE);
    return made != null ? made : Instant.ofEpochMilli(record.id().getMostSignificantBits() >>> 16);
  }
}
