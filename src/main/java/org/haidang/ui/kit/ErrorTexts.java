package org.haidang.ui.kit;

import java.util.Locale;
import java.util.Optional;
import org.haidang.platform.ErrorCode;

/** A fault in words: what happened, what was kept, what to do now. */
public final class ErrorTexts {

  private final Wording wording;

  /** Words in the language of the moment. */
  public ErrorTexts(Wording wording) {
    this.wording = wording;
  }

  /** What happened. */
  public String what(ErrorCode code) {
    return wording.get(code.textKey() + ".what");
  }

  /** What was kept. */
  public String kept(ErrorCode code) {
    return wording.get(code.textKey() + ".kept");
  }

  /** What to do now. */
  public String todo(ErrorCode code) {
    return wording.get(code.textKey() + ".todo");
  }

  /** All of it in one paragraph, the code at its end. */
  public String whole(ErrorCode code) {
    return "%s %s %s (%s)".formatted(what(code), kept(code), todo(code), code.code());
  }

  /**
   * The fault whose {@link ErrorCode#code} is {@code written}, as {@link
   * org.haidang.model.Place.NeedsAttention} carries it; also by its name.
   */
  public static Optional<ErrorCode> byCode(String written) {
    var wanted = written.toUpperCase(Locale.ROOT);
    for (var code : ErrorCode.values()) {
      if (code.code().equals(wanted) || code.name().equals(wanted)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
