package org.haidang.platform;

import org.jspecify.annotations.Nullable;

/** A fault with a code that a person can be told about. Carries nothing personal. */
public final class HaidangException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /** A fault without an underlying cause. */
  public HaidangException(ErrorCode code) {
    this(code, null);
  }

  /** A fault and what caused it; the cause's message must hold nothing personal. */
  public HaidangException(ErrorCode code, @Nullable Throwable cause) {
    super(code.code(), cause);
    this.code = code;
  }

  /** Which fault. */
  public ErrorCode code() {
    return code;
  }
}
