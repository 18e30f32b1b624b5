package org.haidang.store.local;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The checksums of a write-ahead log, each chained to the one before it. For one thread. */
final class FrameSums {

  private final ByteBuffer header;
  private final int page;
  private int sum1;
  private int sum2;

  /** Of the log with this header. */
  FrameSums(ByteBuffer header) {
    this.header = header;
    this.page = header.getInt(8);
  }

  /** Begins at the log's head; whether that holds. */
  boolean begin() {
    sum1 = 0;
    sum2 = 0;
    add(header, 0, 24);
    return sum1 == header.getInt(24) && sum2 == header.getInt(28);
  }

  /** Goes on to {@code frame}; whether it holds. */
  boolean holds(ByteBuffer frame) {
    add(frame);
    boolean holds = sum1 == frame.getInt(16) && sum2 == frame.getInt(20);
    // What follows is chained to what stands here, right or wrong.
    sum1 = frame.getInt(16);
    sum2 = frame.getInt(20);
    return holds;
  }

  private void add(ByteBuffer frame) {
    add(frame, 0, 8);
    add(frame, Wal.FRAME_HEADER, page);
  }

  private void add(ByteBuffer bytes, int from, int length) {
    var order = (header.getInt(0) & 1) == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    var words = bytes.duplicate().order(order);
    for (int i = from; i < from + length; i += 8) {
      sum1 += words.getInt(i) + sum2;
      sum2 += words.getInt(i + 4) + sum1;
    }
  }
}
