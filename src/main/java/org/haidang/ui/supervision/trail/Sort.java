package org.haidang.ui.supervision.trail;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.haidang.access.Deed;
import org.haidang.sync.TrailMessages.View;

/** Deeds that are looked for together. */
enum Sort {
  ALL,
  LOOKS,
  TAKEN,
  GLASS,
  ELSEWHERE,
  SIGN_IN,
  ACCOUNTS,
  COMPUTERS,
  SERVER,
  ERASING,
  TRAIL;

  /** Their names; none for all. */
  List<String> deeds() {
    var deeds =
        switch (this) {
          case ALL -> Stream.<Deed>empty();
          case LOOKS -> Stream.of(Deed.SHOWN);
          case TAKEN -> Stream.of(Deed.EXPORTED, Deed.PRINTED, Deed.TRAIL_EXPORTED);
          case GLASS -> Stream.of(Deed.BREAK_GLASS, Deed.BESIDE, Deed.SEALED, Deed.UNSEALED);
          case ELSEWHERE -> Stream.of(Deed.ASKED, Deed.NOT_FOUND, Deed.SHARED);
          case SIGN_IN -> Stream.of(Deed.SIGNED_IN, Deed.SIGN_IN_FAILED, Deed.UNLOCK_FAILED);
          case ACCOUNTS -> Stream.of(Deed.ACCOUNT_CHANGED);
          case COMPUTERS ->
              Stream.of(
                  Deed.JOIN_CODE_GIVEN,
                  Deed.COMPUTER_JOINED,
                  Deed.COMPUTER_NAMED,
                  Deed.COMPUTER_STRUCK_OFF);
          case SERVER ->
              Stream.of(
                  Deed.SERVER_KEY_CHANGED,
                  Deed.SERVER_RESTORED,
                  Deed.SERVER_SET,
                  Deed.PACK_PUBLISHED);
          case ERASING -> Stream.of(Deed.ERASED, Deed.HELD, Deed.RELEASED, Deed.LET_GO);
          case TRAIL -> Stream.of(Deed.TRAIL_READ, Deed.TRAIL_EXPORTED);
        };
    return deeds.map(Deed::name).toList();
  }

  /** Those that {@code view} can show at all. */
  static Sort[] of(View view) {
    return view == View.GLASS
        ? new Sort[] {ALL, GLASS, ACCOUNTS, COMPUTERS, SERVER}
        : view == View.OWN
            ? Stream.of(values())
                .filter(sort -> sort != SERVER && sort != COMPUTERS)
                .toArray(Sort[]::new)
            : values();
  }

  /** The key of its name. */
  String textKey() {
    return "trail.sort." + name().toLowerCase(Locale.ROOT);
  }
}
