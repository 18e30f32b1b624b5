package org.haidang.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work off the FX thread, its result back on it. No exception is swallowed: whatever is not a
 * {@link HaidangException} is logged by its type and told as {@link ErrorCode#BUG_UNFORESEEN}.
 */
public final class Background {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final Executor worker;
  private final Executor screen;

  /**
   * Work on {@code worker}, results on {@code screen} ({@code Platform::runLater} in the product; a
   * same-thread executor for both makes tests plain).
   */
  public Background(Executor worker, Executor screen) {
    this.worker = worker;
    this.screen = screen;
  }

  /** Runs {@code work}, then one of the two on the screen's thread. */
  public <T> void run(
      Callable<T> work, Consumer<? super T> done, Consumer<? super HaidangException> failed) {
    worker.execute(
        () -> {
          try {
            T result = work.call();
            screen.execute(() -> done.accept(result));
          } catch (HaidangException e) {
            screen.execute(() -> failed.accept(e));
          } catch (Exception e) {
            LOG.error("unforeseen {} at {}", e.getClass().getName(), place(e));
            screen.execute(() -> failed.accept(new HaidangException(ErrorCode.BUG_UNFORESEEN, e)));
          }
        });
  }

  /** Where it happened; never the message, which may hold what a caller said. */
  private static String place(Exception e) {
    var trace = e.getStackTrace();
    return trace.length == 0 ? "?" : trace[0].toString();
  }

  /** Runs {@code action} on the screen's thread. */
  public void onScreen(Runnable action) {
    screen.execute(action);
  }
}
