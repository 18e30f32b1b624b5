package org.haidang.store.central;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Unfinished reports as the tables hold them. Thread-safe. */
final class SealedDrafts {

  private static final Pattern FILE = Pattern.compile("sha256=([0-9a-f]{64})");

  private final Strongbox box;

  SealedDrafts(Strongbox box) {
    this.box = box;
  }

  byte[] seal(UUID contact, String draft) {
    return box.sealText(SealedColumn.DRAFT, contact, draft);
  }

  /** Null stays null. */
  @Nullable String open(UUID contact, byte @Nullable [] sealed) {
    return sealed == null ? null : box.openText(SealedColumn.DRAFT, contact, sealed);
  }

  /** The hashes of the files it names: the database cannot look for them any more. */
  static String[] files(String draft) {
    return FILE.matcher(draft)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toArray(String[]::new);
  }
}
