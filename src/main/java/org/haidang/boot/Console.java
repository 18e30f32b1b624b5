package org.haidang.boot;

import java.io.PrintStream;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to a person at a terminal, in both languages. */
final class Console {

  private static final Logger LOG = LoggerFactory.getLogger(Console.class);

  private final Texts texts;
  private final PrintStream out;

  Console(Texts texts, PrintStream out) {
    this.texts = texts;
    this.out = out;
  }

  Texts texts() {
    return texts;
  }

  /** Says a text in both languages, a line each. */
  void say(String key, Object... arguments) {
    for (var language : Texts.LANGUAGES) {
      out.println(texts.get(language, key, arguments));
    }
  }

  /** Says what happened, what was kept, what to do, and the code. */
  void tell(HaidangException fault) {
    ErrorCode code = fault.code();
    for (var language : Texts.LANGUAGES) {
      out.println(
          texts.get(language, code.textKey() + ".what")
              + " "
              + texts.get(language, code.textKey() + ".kept")
              + " "
              + texts.get(language, code.textKey() + ".todo")
              + " ("
              + code.code()
              + ")");
    }
    if (code == ErrorCode.BUG_UNFORESEEN) {
      for (Throwable at = fault; at != null; at = at.getCause()) {
        LOG.error("{} at {}", at.getClass().getName(), first(at));
      }
    }
  }

  private static Object first(Throwable fault) {
    var trace = fault.getStackTrace();
    return trace.length == 0 ? "?" : trace[0];
  }
}
