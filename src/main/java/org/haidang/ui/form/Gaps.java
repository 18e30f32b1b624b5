package org.haidang.ui.form;

import java.util.Optional;
import org.haidang.model.OpenReason;
import org.jspecify.annotations.Nullable;

/** Keeps why questions are left open. Called on the FX thread. */
public interface Gaps {

  /** Why the question at {@code path} is left open; empty while nobody said. */
  Optional<OpenReason> why(String path);

  /** Says why; null takes it back. */
  void why(String path, @Nullable OpenReason reason);

  /** Keeps nothing: for forms that are not saved. */
  static Gaps none() {
    return new Gaps() {
      @Override
      public Optional<OpenReason> why(String path) {
        return Optional.empty();
      }

      @Override
      public void why(String path, @Nullable OpenReason reason) {}
    };
  }
}
