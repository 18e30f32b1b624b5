package org.haidang.ui.shell;

import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.ui.kit.Stages;

/** Enrolments for tests of the screen. */
final class Enrolling {

  private Enrolling() {}

  /** One at a known server that refuses; on a computer on which people have signed in. */
  static EnrolViewModel refused(ErrorCode why) {
    return new EnrolViewModel(
        (_, _) -> {
          throw new HaidangException(why);
        },
        Stages.atOnce(),
        "https://hotline.example:8111/",
        true,
        () -> {});
  }
}
