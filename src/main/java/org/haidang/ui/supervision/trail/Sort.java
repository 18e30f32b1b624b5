package org.haidang.ui.supervision.trail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haidang.access.Deed;

/** Deeds that are looked for together. */
enum Sort {
  ALL,
  LOOKS(Deed.SHOWN),
  TAKEN(Deed.EXPORTED, Deed.PRINTED, Deed.TRAIL_EXPORTED),
  GLASS(Deed.BREAK_GLASS, Deed.BESIDE, Deed.SEALED, Deed.UNSEALED),
  ELSEWHERE(Deed.ASKED, Deed.NOT_FOUND, Deed.SHARED),
  SIGN_IN(Deed.SIGNED_IN, Deed.SIGN_IN_FAILED),
  ACCOUNTS(Deed.ACCOUNT_CHANGED),
  ERASING(Deed.ERASED, Deed.HELD, Deed.RELEASED),
  TRAIL(Deed.TRAIL_READ, Deed.TRAIL_EXPORTED);

  private final List<String> deeds;

  Sort(Deed... deeds) {
    this.deeds = Stream.of(deeds).map(Deed::name).toList();
  }

  /** Their names; none for all. */
  List<String> deeds() {
    return deeds;
  }

  /** The key of its name. */
  String textKey() {
    return "trail.sort." + name().toLowerCase(Locale.ROOT);
  }
}
