package org.haidang.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes of a log, from wherever in it. */
final class LogBytes {

  private LogBytes() {}

  /**
   * Fills {@code buffer} from {@code from} on, as far as the log goes, and puts it at its
   * beginning.
   */
  static void read(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
    buffer.clear();
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        break;
      }
    }
    buffer.clear();
  }
}
