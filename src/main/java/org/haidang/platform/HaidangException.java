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

  /** {@code fault} itself when it is one of ours, else an unforeseen one around it. */
  public static HaidangException of(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      if (at instanceof HaidangException ours) {
        return ours;
      }
    }
    return new HaidangException(ErrorCode.BUG_UNFORESEEN, fault);
  }

  /** Which fault. */
  public ErrorCode code() {
    return code;
  }
}
