package org.haidang.fakes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A TCP line between two programs, through which bytes go as the weather lets them. With several
 * programs at its far end each new connection goes to the next one that takes it. Thread-safe.
 */
public final class RoughLine implements AutoCloseable {

  /** How it stands with the line. */
  public enum Weather {
    /** Everything passes at once. */
    FAIR,
    /** Whatever stands is reset, whoever comes is reset too. */
    CUT,
    /** Nothing passes; what came meanwhile goes on when the weather changes. */
    STALLED,
    /** 32 kbit/s each way. */
    SLOW,
    /** Every byte takes two seconds, each way. */
    LATE,
    /**
     * The far end of whatever stands is gone, the near end is never told, not even later: what it
     * says is swallowed. Whoever comes is taken and never answered.
     */
    HALF_OPEN
  }

  /** 32 kbit/s. */
  static final int SLOW_BYTES_A_SECOND = 4_000;

  static final int LATE_MILLIS = 2_000;

  private final ServerSocket near;
  private final Supplier<List<Integer>> far;
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final Set<RoughConnection> connections = ConcurrentHashMap.newKeySet();
  private volatile Weather weather = Weather.FAIR;

  /**
   * A line from a free port of this machine.
   *
   * @param far the ports at the other end, asked at each new connection
   */
  public RoughLine(Supplier<List<Integer>> far) {
    this.far = far;
    try {
      near = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().name("rough-line").start(this::accept);
  }

  /** The port of the near end. */
  public int port() {
    return near.getLocalPort();
  }

  /** The near end as the address of a central server. */
  public String address() {
    return "https://127.0.0.1:" + port() + "/";
  }

  /** The weather now. */
  public Weather weather() {
    return weather;
  }

  /** The weather changes. */
  public void turn(Weather to) {
    weather = to;
    switch (to) {
      case CUT -> connections.forEach(RoughConnection::reset);
      case HALF_OPEN -> connections.forEach(RoughConnection::loseFarEnd);
      default -> {}
    }
  }

  private void accept() {
    while (!near.isClosed()) {
      try {
        var socket = near.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> connect(socket));
      } catch (IOException e) {
        // Closed, or somebody left before he was taken.
      }
    }
  }

  private void connect(Socket socket) {
    var connection = new RoughConnection(socket, this::weather, connections::remove);
    connections.add(connection);
    switch (weather) {
      case CUT -> connection.reset();
      case HALF_OPEN -> connection.loseFarEnd();
      default -> {
        var other = reach();
        if (other == null) {
          connection.reset();
        } else {
          connection.begin(other);
        }
      }
    }
    taken.incrementAndGet();
  }

  /** How many connections have met the weather they came in. */
  int taken() {
    return taken.get();
  }

  /** The next one that takes a connection, as a proxy before several servers does; or null. */
  private Socket reach() {
    var ports = far.get();
    for (int tries = 0; tries < ports.size(); tries++) {
      var port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
      try {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException e) {
        // Down: the next one.
      }
    }
    return null;
  }

  @Override
  public void close() {
    try {
      near.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    connections.forEach(RoughConnection::reset);
  }
}
