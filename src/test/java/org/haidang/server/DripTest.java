package org.haidang.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.junit.jupiter.api.Test;

/** Whoever sends drop by drop is cut off; a slow line is not. */
class DripTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Bodies bodies = new Bodies(nanos::get);

  /** A line that brings {@code atOnce} bytes every {@code millis} milliseconds. */
  private InputStream line(int bytes, int atOnce, long millis) {
    var all = new ByteArrayInputStream(new byte[bytes]);
    return new InputStream() {
      @Override
      public int read() {
        throw new AssertionError();
      }

      @Override
      public int read(byte[] into, int from, int most) {
        nanos.addAndGet(millis * 1_000_000);
        return all.read(into, from, Math.min(atOnce, most));
      }
    };
  }

  @Test
  void a_byte_a_second_is_no_line() {
    assertThatThrownBy(() -> bodies.read(line(1000, 1, 1000), 2000))
        .isInstanceOf(HaidangException.class)
        .extracting(fault -> ((HaidangException) fault).code())
        .isEqualTo(ErrorCode.SERVER_SILENT);
    assertThat(nanos.get() / 1_000_000_000).isLessThan(20);
  }

  @Test
  void four_kilobytes_a_second_are_one_however_long_it_takes() throws Exception {
    assertThat(bodies.read(line(400_000, 4_000, 1000), 1 << 20)).hasSize(400_000);
    assertThat(bodies.read(line(400_000, 4_000, 1000), 100)).hasSize(100);
  }
}
