package org.haidang.store.local;

import java.nio.ByteBuffer;
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
}
