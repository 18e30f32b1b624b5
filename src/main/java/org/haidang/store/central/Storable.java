package org.haidang.store.central;

import java.util.Objects;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.jspecify.annotations.Nullable;

/**
 * Whether a change can be kept at all: every part there, and no text that is not text. One that
 * cannot is refused by itself; reaching the database it would fail its whole batch, again and
 * again.
 */
final class Storable {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_REASON = 100_000;

  private Storable() {}

  static boolean is(Change change) {
    // What came over the wire may lack what the type promises.
    return Objects.nonNull(change.type())
        && Objects.nonNull(change.record())
        && Objects.nonNull(change.workstation())
        && Objects.nonNull(change.madeAt())
        && Objects.nonNull(change.author())
        && isText(change.author(), LONGEST_NAME)
        && isText(change.reason(), LONGEST_REASON)
        && change.patch().stream().allMatch(Storable::is);
  }

  private static boolean is(Edit edit) {
    return Objects.nonNull(edit.path())
        && isText(edit.path(), Integer.MAX_VALUE)
        && isText(edit.from(), Integer.MAX_VALUE)
        && isText(edit.to(), Integer.MAX_VALUE);
  }

  /** Without the NUL that PostgreSQL cannot hold, and without half characters. */
  static boolean isText(@Nullable String text, int longest) {
    if (text == null) {
      return true;
    }
    int length = text.length();
    if (length > longest) {
      return false;
    }
    for (int at = 0; at < length; at++) {
      char c = text.charAt(at);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        at++;
        if (at == length || !Character.isLowSurrogate(text.charAt(at))) {
          return false;
        }
      }
    }
    return true;
  }
}
