package org.haidang.server;

import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;

/** The bytes of requests as they come in, packed or not. Thread-safe. */
record Bodies(LongSupplier nanos) {

  /** Bytes a second of a body, unpacked, at least: the slowest line we know brings 4,000 packed. */
  private static final long SLOWEST = 200;

  private static final long PATIENCE_MILLIS = 15_000;

  /** As {@link InputStream#readNBytes(int)}; whoever sends slower than any line is cut off. */
  byte[] read(InputStream in, int most) throws IOException {
    var read = new ByteArrayOutputStream();
    var chunk = new byte[8192];
    long begun = nanos.getAsLong();
    int left = most;
    while (left > 0) {
      int some = in.read(chunk, 0, Math.min(chunk.length, left));
      if (some < 0) {
        break;
      }
      read.write(chunk, 0, some);
      left -= some;
      long millis = (nanos.getAsLong() - begun) / 1_000_000;
      if (millis > PATIENCE_MILLIS && read.size() * 1000L / millis < SLOWEST) {
        throw new HaidangException(ErrorCode.SERVER_SILENT);
      }
    }
    return read.toByteArray();
  }

  /** What was {@code sent}, unpacked if it came gzipped; {@code most} bytes at most. */
  static byte[] unpacked(Context context, byte[] sent, int most) throws IOException {
    var encoding = context.header("Content-Encoding");
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return sent;
    }
    if (!encoding.toLowerCase(Locale.ROOT).strip().equals("gzip")) {
      throw Requests.malformed();
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(sent), 8192)) {
      return in.readNBytes(most);
    }
  }
}
