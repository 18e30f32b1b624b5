package org.haidang.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.haidang.store.local.pages.LogPages.Version;
import org.haidang.store.local.pages.Pages;

/**
 * Where in a damaged write-ahead log the versions of a page stand, as far as they were committed.
 * Neither its head nor its checksums are needed: each page tells by itself whether it is whole.
 */
final class LogFrames {

  private static final int FRAME = Wal.FRAME_HEADER + Pages.SIZE;

  private LogFrames() {}

  /**
   * Every committed version of each page, the earliest first.
   *
   * @param log need not be there
   * @param told what of it was acknowledged, at least
   */
  static List<Version> committed(Path log, LogMark.Told told) throws IOException {
    var found = new ArrayList<Version>();
    if (!Files.exists(log)) {
      return found;
    }
    try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
      long salts = salts(channel, told);
      long end = told.salts() == salts ? told.bytes() : 0;
      long begun = Wal.HEADER;
      var frame = ByteBuffer.allocate(Wal.FRAME_HEADER);
      for (long at = Wal.HEADER; at + FRAME <= channel.size(); at += FRAME) {
        LogBytes.read(channel, frame, at);
        found.add(new Version(frame.getInt(0), at + Wal.FRAME_HEADER, begun));
        // What lies before a commit of this round is of this round, whatever its own head says.
        if (frame.getLong(8) == salts && frame.getInt(4) != 0) {
          begun = at + FRAME;
          end = Math.max(end, begun);
        }
      }
      long committed = end;
      found.removeIf(version -> version.at() >= committed);
    }
    return found;
  }

  /** The mark of the round that was written last: the head's, unless that is bent. */
  private static long salts(FileChannel log, LogMark.Told told) throws IOException {
    var header = ByteBuffer.allocate(Wal.HEADER);
    LogBytes.read(log, header, 0);
    if (header.getInt(8) == Pages.SIZE && new FrameSums(header).begin()) {
      return header.getLong(16);
    }
    var frame = ByteBuffer.allocate(Wal.FRAME_HEADER);
    LogBytes.read(log, frame, Wal.HEADER);
    boolean marked = told.bytes() > 0 && told.salts() == header.getLong(16);
    return marked ? told.salts() : frame.getLong(8);
  }
}
