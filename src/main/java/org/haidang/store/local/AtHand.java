package org.haidang.store.local;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What the last records were read to, for the next key: whoever types looks at much the same
 * records again. Each is told by the very bytes it was read from, so that nothing older than the
 * database is ever told; all of it is forgotten after some seconds, and when something is erased.
 * Thread-safe.
 */
final class AtHand<T> {

  /** Nobody waits so long between two keys of one word. */
  private static final long NANOS = 10_000_000_000L;

  private final int most;
  private final Map<Long, Held<T>> held = new LinkedHashMap<>(16, 0.75f, true);
  private long since = System.nanoTime();

  /** Never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Held<T>(byte[] json, T read) {}

  /** Keeps at most so many. */
  AtHand(int most) {
    this.most = most;
  }

  /** What {@code json}, which stands at {@code n} now, is read to by {@code reader}. */
  synchronized T of(long n, byte[] json, Function<byte[], T> reader) {
    if (System.nanoTime() - since > NANOS) {
      forget();
    }
    var before = held.get(n);
    if (before != null && Arrays.equals(before.json(), json)) {
      return before.read();
    }
    var read = reader.apply(json);
    held.put(n, new Held<>(json, read));
    if (held.size() > most) {
      held.remove(held.keySet().iterator().next());
    }
    return read;
  }

  /** Forgets all of it. */
  synchronized void forget() {
    held.clear();
    since = System.nanoTime();
  }
}
