package org.haidang.fakes;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.haidang.fakes.RoughLine.Weather;

/** One connection of a {@link RoughLine}: two pumps, each a reader and a writer. Thread-safe. */
final class RoughConnection {

  /** A tenth of a second of the slow line, so that a cut may come in the middle of a message. */
  private static final int CHUNK = RoughLine.SLOW_BYTES_A_SECOND / 10;

  private static final int WAITING = 2_000;
  private static final int LOOK_MILLIS = 5;

  /** Some bytes under way; none for the end of what one side says. */
  private static final class Chunk {
    private final byte[] bytes;
    private final long at;

    Chunk(byte[] bytes, long at) {
      this.bytes = bytes;
      this.at = at;
    }
  }

  private final Socket near;
  private final Supplier<Weather> weather;
  private final Consumer<RoughConnection> gone;
  private volatile Socket far;
  private volatile boolean over;
  private volatile boolean dead;

  RoughConnection(Socket near, Supplier<Weather> weather, Consumer<RoughConnection> gone) {
    this.near = near;
    this.weather = weather;
    this.gone = gone;
  }

  void begin(Socket other) {
    far = other;
    if (dead || over) {
      // The weather changed while the far end was reached.
      close(other);
      return;
    }
    pump(near, other);
    pump(other, near);
  }

  private void pump(Socket from, Socket to) {
    var waiting = new LinkedBlockingQueue<Chunk>(WAITING);
    Thread.ofVirtual().start(() -> read(from, waiting));
    Thread.ofVirtual().start(() -> write(waiting, to));
  }

  private void read(Socket from, BlockingQueue<Chunk> waiting) {
    var buffer = new byte[CHUNK];
    try {
      int n;
      while ((n = from.getInputStream().read(buffer)) >= 0) {
        waiting.put(new Chunk(Arrays.copyOf(buffer, n), System.nanoTime()));
      }
      waiting.put(new Chunk(new byte[0], System.nanoTime()));
    } catch (IOException e) {
      if (!dead) {
        reset();
      }
    } catch (InterruptedException e) {
      reset();
    }
  }

  private void write(BlockingQueue<Chunk> waiting, Socket to) {
    try {
      while (!over) {
        var chunk = waiting.take();
        awaitPassage(chunk);
        if (chunk.bytes.length == 0) {
          if (!dead) {
            to.shutdownOutput();
          }
          return;
        }
        if (dead) {
          continue;
        }
        to.getOutputStream().write(chunk.bytes);
      }
    } catch (IOException e) {
      if (!dead) {
        reset();
      }
    } catch (InterruptedException e) {
      reset();
    }
  }

  private void awaitPassage(Chunk chunk) throws InterruptedException {
    while (!over && !dead) {
      switch (weather.get()) {
        case STALLED -> Thread.sleep(LOOK_MILLIS);
        case LATE -> {
          var aged = (System.nanoTime() - chunk.at) / 1_000_000;
          if (aged >= RoughLine.LATE_MILLIS) {
            return;
          }
          Thread.sleep(LOOK_MILLIS);
        }
        case SLOW -> {
          Thread.sleep(1_000L * chunk.bytes.length / RoughLine.SLOW_BYTES_A_SECOND);
          return;
        }
        default -> {
          return;
        }
      }
    }
  }

  /** Both sides are told at once, whatever is under way is lost. */
  void reset() {
    over = true;
    abort(near);
    abort(far);
    gone.accept(this);
  }

  /** The far side is told; the near side is left to speak to nobody. */
  void loseFarEnd() {
    if (!dead) {
      dead = true;
      var other = far;
      abort(other);
      if (other == null) {
        pump(near, near);
      }
    }
  }

  private static void abort(Socket socket) {
    if (socket != null) {
      try {
        socket.setSoLinger(true, 0);
      } catch (IOException e) {
        // Closed already.
      }
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone all the same.
    }
  }
}
