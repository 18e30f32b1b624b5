package org.haidang.store.central;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * An array of one dimension as PostgreSQL takes it in without reading text: what is UTF-8 already
 * goes into it as it is, and an id as its 16 bytes. The driver would make text of ids, which the
 * database has to read again, and of JSON first a text and then its bytes. The form is that of
 * {@code array_recv} (PostgreSQL, {@code utils/adt/arrayfuncs.c}). For one thread.
 */
final class BinaryArray {

  /**
   * Dimensions, whether there are nulls, the kind of the values; then their number and the first.
   */
  private static final int HEAD = 5 * Integer.BYTES;

  private static final int NULLS_AT = Integer.BYTES;
  private static final int KIND_AT = 2 * Integer.BYTES;
  private static final int COUNT_AT = 3 * Integer.BYTES;
  private static final int FIRST_AT = 4 * Integer.BYTES;
  private static final int NULL = -1;
  private static final int UUID_BYTES = 16;

  private final int kind;
  private final int kindOfArray;
  private ByteBuffer bytes;
  private int count;

  private BinaryArray(int kind, int kindOfArray, int room) {
    this.kind = kind;
    this.kindOfArray = kindOfArray;
    bytes = ByteBuffer.allocate(HEAD + room).position(HEAD);
  }

  /** Of ids; {@code many} of them are expected. */
  static BinaryArray ofUuids(int many) {
    return new BinaryArray(Oid.UUID, Oid.UUID_ARRAY, many * (Integer.BYTES + UUID_BYTES));
  }

  /** Of texts. */
  static BinaryArray ofTexts(int many) {
    return new BinaryArray(Oid.TEXT, Oid.TEXT_ARRAY, many * (Integer.BYTES + UUID_BYTES));
  }

  /** All of {@code ids}, none of them null. */
  static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
    var array = ofUuids(ids.size());
    ids.forEach(array::add);
    return array.in(connection);
  }

  /** Adds an id. */
  void add(@Nullable UUID id) {
    if (id == null) {
      addNull();
    } else {
      begin(UUID_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
  }

  /** Adds a text. */
  void add(@Nullable String text) {
    addUtf8(text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a text that is UTF-8 already. */
  void addUtf8(byte @Nullable [] text) {
    if (text == null) {
      addNull();
    } else {
      begin(text.length).put(text);
    }
  }

  private void addNull() {
    begin(0).putInt(bytes.position() - Integer.BYTES, NULL);
    bytes.putInt(NULLS_AT, 1);
  }

  /** Room for one more, its length written. */
  private ByteBuffer begin(int length) {
    count++;
    if (bytes.remaining() < Integer.BYTES + length) {
      int needed = bytes.position() + Integer.BYTES + length;
      int grown = Math.max(needed, 2 * bytes.capacity());
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), grown)).position(bytes.position());
    }
    return bytes.putInt(length);
  }

  /** The array, to be bound to a statement of this connection. */
  Array in(Connection connection) throws SQLException {
    int length = count == 0 ? COUNT_AT : bytes.position();
    bytes.putInt(0, count == 0 ? 0 : 1).putInt(KIND_AT, kind);
    bytes.putInt(COUNT_AT, count).putInt(FIRST_AT, 1);
    var driver = connection.unwrap(BaseConnection.class);
    return new PgArray(driver, kindOfArray, Arrays.copyOf(bytes.array(), length));
  }
}
