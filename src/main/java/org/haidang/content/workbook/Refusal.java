package org.haidang.content.workbook;

import java.io.IOException;

/** Why a file cannot be taken, in words for its author. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Told why;
  private final transient Object[] arguments;

  Refusal(Told why, Object... arguments) {
    super(why.name());
    this.why = why;
    this.arguments = arguments.clone();
  }

  /** Notes it: the sheet, or file, is unreadable. */
  void tell(Findings findings, String sheet) {
    findings.unreadable(sheet, why, arguments);
  }
}
