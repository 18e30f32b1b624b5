package org.haidang.boot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which process this one follows, and which one follows it: a workstation that locks hands its
 * window over to a fresh process.
 *
 * @param next takes over when it locks; null where it locks within its own process, as in the
 *     demonstration, whose server would end with it
 * @param asked whose password is asked for first; null unless this process took over from one
 * @param shown told once the unlock screen is to be seen
 */
record Turn(@Nullable NextProcess next, @Nullable String asked, Runnable shown) {

  /** Follows nobody and is followed by nobody. */
  static Turn alone() {
    return new Turn(null, null, () -> {});
  }

  /** Follows nobody. */
  static Turn first(NextProcess next) {
    return new Turn(next, null, () -> {});
  }

  /** Follows the process that started this one, which is told of it on standard output, once. */
  static Turn after(NextProcess next) {
    var out = System.out;
    // The other one ends, and the pipe with it: nothing else may be said into it.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    return new Turn(
        next,
        readLogin(),
        () -> {
          out.println(NextProcess.SHOWN);
          out.close();
        });
  }

  private static String readLogin() {
    try {
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      var line = in.readLine();
      return line == null ? "" : line.strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether this process took over from one that locked. */
  boolean unlocks() {
    return asked != null;
  }
}
