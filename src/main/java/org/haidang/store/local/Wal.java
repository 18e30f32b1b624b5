package org.haidang.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks for damage in a write-ahead log before SQLite opens it. SQLite takes the log up to its
 * first bad frame and silently drops every commit after it, and its integrity check then finds
 * nothing wrong.
 *
 * <p>A broken frame alone does not mean damage: a power cut leaves one in the transaction that was
 * being written, and nobody was told that it was saved. But at synchronous=FULL a transaction
 * begins only when the one before is on the disk: frames behind a broken transaction tell that it
 * was whole once; and what is behind the {@link LogMark} was acknowledged. Format:
 * https://www.sqlite.org/fileformat2.html#the_write_ahead_log. The encryption stores its own bytes
 * under SQLite's checksums, so that no key is needed here.
 */
final class Wal {

  static final int HEADER = 32;
  static final int FRAME_HEADER = 24;
  private static final int MAGIC = 0x377f0682;

  private final ByteBuffer header;
  private final int page;
  private final FrameSums sums;

  private Wal(ByteBuffer header) {
    this.header = header;
    this.page = header.getInt(8);
    this.sums = new FrameSums(header);
  }

  /**
   * Where what is written of the log and looks committed ends, from {@code from} on, the end of a
   * frame. Looks at salts alone: for a log that SQLite has just written.
   *
   * @param header of the log
   */
  static long acknowledged(FileChannel log, ByteBuffer header, long from) throws IOException {
    int length = FRAME_HEADER + header.getInt(8);
    var frame = ByteBuffer.allocate(FRAME_HEADER);
    long end = from;
    for (long at = from; at + length <= log.size(); at += length) {
      LogBytes.read(log, frame, at);
      if (frame.getLong(8) != header.getLong(16)) {
        break;
      }
      if (frame.getInt(4) != 0) {
        end = at + length;
      }
    }
    return end;
  }

  /** As the other, where nothing is known of what was acknowledged. */
  static boolean isDamaged(Path log) throws IOException {
    return isDamaged(log, LogMark.Told.NOTHING);
  }

  /**
   * Whether commits that were on the disk are lost in this log. A missing log is sound.
   *
   * @param told what of it was acknowledged, at least
   */
  static boolean isDamaged(Path log, LogMark.Told told) throws IOException {
    if (!Files.exists(log) || Files.size(log) <= HEADER) {
      return false;
    }
    try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
      var header = ByteBuffer.allocate(HEADER);
      LogBytes.read(channel, header, 0);
      return new Wal(header).isDamaged(channel, told);
    }
  }

  private boolean isDamaged(FileChannel channel, LogMark.Told told) throws IOException {
    if (header.equals(ByteBuffer.allocate(HEADER))) {
      // Never synchronised: nothing in this log was acknowledged.
      return false;
    }
    if ((header.getInt(0) & ~1) != MAGIC || page < 512 || page > 65_536 || !sums.begin()) {
      return true;
    }
    var frame = ByteBuffer.allocate(FRAME_HEADER + page);
    boolean broken = false;
    boolean behindBroken = false;
    for (long at = HEADER; at + frame.capacity() <= channel.size(); at += frame.capacity()) {
      LogBytes.read(channel, frame, at);
      boolean ours = frame.getLong(8) == header.getLong(16);
      boolean holds = sums.holds(frame) && ours;
      if (behindBroken && holds) {
        return true;
      }
      if (!holds && told.salts() == header.getLong(16) && at < told.bytes()) {
        return true;
      }
      // A frame of other salts is what an older round left, unless ours go on behind it.
      broken |= !holds;
      boolean commits = frame.getInt(4) != 0;
      behindBroken = broken && ours && commits;
    }
    return told.salts() == header.getLong(16) && channel.size() < told.bytes();
  }
}
