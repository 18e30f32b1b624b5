package org.haidang.access;

import java.security.MessageDigest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The 32 bytes that open this workstation's database. Wiped when closed; not shared by copies. */
public final class DatabaseKey implements AutoCloseable {

  /** How long it is. */
  public static final int BYTES = 32;

  private final byte[] bytes;

  /**
   * A key of these bytes, which are copied.
   *
   * @throws IllegalArgumentException unless there are {@link #BYTES}
   */
  public DatabaseKey(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("length");
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the bytes, for the caller to wipe. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatabaseKey key && MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Never the bytes. */
  @Override
  public String toString() {
    return "DatabaseKey";
  }
}
