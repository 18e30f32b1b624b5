package org.haidang.tour;

import org.jspecify.annotations.Nullable;

/** A step of the tour did not show what it should. */
final class StepFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepFailed(String what, @Nullable Throwable cause) {
    super(what, cause);
  }
}
