package org.haidang.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.haidang.access.Passwords;
import org.haidang.access.Passwords.Cost;

/**
 * {@code bench password}: what one guess costs at the present parameters. {@code work} is the
 * processor's own time, the least of all runs: other programs make a guess no dearer for whoever
 * guesses elsewhere. It must not fall under 250 ms on two cores.
 */
final class PasswordBench {

  private static final int RUNS = 9;

  private final PrintStream out;

  PasswordBench(PrintStream out) {
    this.out = out;
  }

  void run() {
    var password = "ngọn đèn soi biển đêm".toCharArray();
    var salt = new byte[16];
    var clock = new double[RUNS];
    var work = new double[RUNS];
    var threads = ManagementFactory.getThreadMXBean();
    Passwords.key(password, salt, Cost.STANDARD); // compiles what it runs
    for (int i = 0; i < RUNS; i++) {
      long begun = System.nanoTime();
      long busy = threads.getCurrentThreadCpuTime();
      Passwords.key(password, salt, Cost.STANDARD);
      work[i] = (threads.getCurrentThreadCpuTime() - busy) / 1e6;
      clock[i] = Figure.millisSince(begun);
    }
    out.println(Figure.of("password.guess", Figure.percentile(clock, 0.5), "ms").line());
    out.println(Figure.of("password.guess.work", Arrays.stream(work).min().orElse(0), "ms").line());
    out.println(Figure.of("password.memory", Cost.STANDARD.kibibytes() / 1024.0, "MiB").line());
    out.println(Figure.of("password.passes", Cost.STANDARD.passes(), "passes").line());
  }
}
