package org.haidang.ui.desk.contacts;

import java.time.Clock;
import org.haidang.access.Looks;
import org.haidang.fakes.MemoryAudit;
import org.haidang.platform.Ids;
import org.haidang.ui.kit.Later;
import org.haidang.ui.kit.Messages;
import org.haidang.ui.kit.Stages;
import org.haidang.ui.kit.Wording;

/** The screen of the contacts over the samples, on which everything happens at once. */
final class SampleScreen {

  private static final Later AT_ONCE =
      (_, action) -> {
        action.run();
        return () -> {};
      };

  private SampleScreen() {}

  /** Of {@code shelf}, for {@code login}; nothing can be written to files or looked for beyond. */
  static ContactsFeature of(
      Shelf shelf,
      Wording wording,
      Messages messages,
      MemoryAudit audit,
      String login,
      boolean mayReadPersonal) {
    return new ContactsFeature(
        shelf,
        Samples.library(Samples.PACK),
        Stages.atOnce(),
        AT_ONCE,
        messages,
        wording,
        Stages.formats(),
        new Looks(audit, Ids.timeOrdered(), Clock.systemUTC(), login),
        mayReadPersonal,
        null,
        null,
        null,
        null);
  }
}
