package org.haidang.store.local;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Ids as the 16 bytes the database holds. */
final class Uuids {

  /** How many they are. */
  static final int BYTES = 16;

  private Uuids() {}

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID of(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** When a version 7 id was made, to the millisecond: it begins with that (RFC 9562, 5.7). */
  static Instant time(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
