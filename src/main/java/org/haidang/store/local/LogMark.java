package org.haidang.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of the write-ahead log somebody was told is saved, in a small file beside it. A last
 * transaction that a bad disk bent looks like one that a power cut tore, and SQLite drops both
 * without a word; but nobody was told that the torn one was saved. The mark is written after the
 * commit and not waited for: after a power cut it tells less than is there, never more.
 *
 * <p>Only the log is read here: to close a file that SQLite locks would undo its locks. For one
 * thread.
 */
final class LogMark implements AutoCloseable {

  /** What stands in the mark: the log's salts, the bytes acknowledged, a checksum. */
  private static final int BYTES = 8 + 8 + 4;

  private static final Logger LOG = LoggerFactory.getLogger(LogMark.class);

  private final Path log;
  private final Path mark;
  private @Nullable FileChannel from;
  private @Nullable FileChannel to;
  private long salts;
  private long told;
  private boolean failed;

  /**
   * What was acknowledged.
   *
   * @param salts of the log it was said of
   * @param bytes of that log
   */
  record Told(long salts, long bytes) {

    static final Told NOTHING = new Told(0, 0);
  }

  LogMark(Path log, Path mark) {
    this.log = log;
    this.mark = mark;
  }

  /**
   * A commit is on the disk. Without a mark the store goes on: a save never fails for it.
   *
   * @return how long the log is, as far as it was told; bytes
   */
  long committed() {
    if (failed) {
      return 0;
    }
    try {
      var source = from == null ? FileChannel.open(log, StandardOpenOption.READ) : from;
      from = source;
      var header = read(source, Wal.HEADER, 0);
      long now = header.getLong(16);
      long end = Wal.acknowledged(source, header, now == salts ? told : Wal.HEADER);
      if (now != salts || end != told) {
        write(new Told(now, end));
        salts = now;
        told = end;
      }
    } catch (ClosedChannelException e) {
      // Whoever interrupts the thread that saves closes them; the next commit opens them again.
      close();
      from = null;
      to = null;
    } catch (IOException e) {
      failed = true;
      LOG.warn("the mark of the log was not written: {}", e.getClass().getSimpleName());
    }
    return told;
  }

  private void write(Told what) throws IOException {
    var target =
        to == null
            ? FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
            : to;
    to = target;
    var bytes = ByteBuffer.allocate(BYTES).putLong(what.salts()).putLong(what.bytes());
    bytes.putInt(sum(bytes)).flip();
    for (long at = 0; bytes.hasRemaining(); ) {
      at += target.write(bytes, at);
    }
  }

  /** What the mark tells; nothing when there is none, or it is not whole. */
  static Told read(Path mark) throws IOException {
    if (!Files.exists(mark)) {
      return Told.NOTHING;
    }
    var bytes = ByteBuffer.wrap(Files.readAllBytes(mark));
    if (bytes.capacity() != BYTES || bytes.getInt(BYTES - 4) != sum(bytes)) {
      return Told.NOTHING;
    }
    return new Told(bytes.getLong(0), bytes.getLong(8));
  }

  private static int sum(ByteBuffer bytes) {
    var sum = new CRC32C();
    sum.update(bytes.slice(0, BYTES - 4));
    return (int) sum.getValue();
  }

  private static ByteBuffer read(FileChannel channel, int length, long at) throws IOException {
    var buffer = ByteBuffer.allocate(length);
    LogBytes.read(channel, buffer, at);
    return buffer;
  }

  @Override
  public void close() {
    for (var channel : new FileChannel[] {from, to}) {
      if (channel != null) {
        try {
          channel.close();
        } catch (IOException e) {
          LOG.debug("the mark of the log: {}", e.getClass().getSimpleName());
        }
      }
    }
  }
}
