package org.haidang.content.workbook;

import java.io.IOException;
import org.haidang.content.Label;

/** Why a file cannot be taken, in words for its author. */
public final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Told why;
  private final transient Object[] arguments;

  Refusal(Told why, Object... arguments) {
    super(why.name());
    this.why = why;
    this.arguments = arguments.clone();
  }

  /** The reason, by language. */
  public Label reason() {
    return why.with(arguments);
  }

  /** Notes it: the sheet, or file, is unreadable. */
  void tell(Findings findings, String sheet) {
    findings.unreadable(sheet, why, arguments);
  }
}
