package org.haidang.fakes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One thread whose time goes on only when told. */
public final class ManualExecutor extends AbstractExecutorService
    implements ScheduledExecutorService {

  private final List<Task<?>> tasks = new ArrayList<>();
  private long now;
  private long order;
  private boolean shut;

  /** Lets {@code time} pass and does what falls due, in its order. */
  public void pass(Duration time) {
    long until = now + time.toNanos();
    while (true) {
      var due =
          tasks.stream()
              .filter(task -> task.at <= until)
              .min(Comparator.<Task<?>>comparingLong(t -> t.at).thenComparingLong(t -> t.order));
      if (due.isEmpty()) {
        break;
      }
      tasks.remove(due.get());
      now = Math.max(now, due.get().at);
      due.get().run();
    }
    now = until;
  }

  /** Does what is due now. */
  public void runDue() {
    pass(Duration.ZERO);
  }

  private <T> Task<T> add(Callable<T> work, long delay, TimeUnit unit) {
    var task = new Task<>(work, now + unit.toNanos(delay), order++);
    tasks.add(task);
    return task;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return add(
        () -> {
          command.run();
          return null;
        },
        delay,
        unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return add(callable, delay, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void execute(Runnable command) {
    var _ = schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public void shutdown() {
    shut = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shut = true;
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return shut;
  }

  @Override
  public boolean isTerminated() {
    return shut;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shut;
  }

  private final class Task<T> extends FutureTask<T> implements ScheduledFuture<T> {

    private final long at;
    private final long order;

    Task(Callable<T> work, long at, long order) {
      super(work);
      this.at = at;
      this.order = order;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
