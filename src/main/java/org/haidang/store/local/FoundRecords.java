package org.haidang.store.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.haidang.model.RecordState;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.haidang.store.local.pages.Pages;
import org.haidang.store.local.pages.Row;
import org.jspecify.annotations.Nullable;

/** Some of the records among the rows of a damaged database, as they stood last. Immutable. */
record FoundRecords(Map<UUID, Stood> all) {

  private static final Pattern SHAPE = Pattern.compile("NB[IN][BN][BN]I[BN]II[TN]II.*");
  private static final int ID = 1;
  private static final int BASE = 3;
  private static final int SHOWN = 4;

  /**
   * How a record stood.
   *
   * @param base as the server gave it; null when it had not got it
   * @param shown the same with what was saved here on top
   */
  record Stood(@Nullable RecordState base, RecordState shown) {}

  /** Those of {@code wanted} that can be read. */
  static FoundRecords in(Pages pages, Set<UUID> wanted, Json json) throws IOException {
    var found = new HashMap<UUID, Stood>();
    for (int number = 1; number <= pages.count() && !wanted.isEmpty(); number++) {
      var page = pages.page(number);
      // Of a page whose latest version is bent nobody knows what was saved on top since.
      if (page.isPresent() && page.get().isOfTable() && !page.get().isStale()) {
        for (var row : page.get().rows()) {
          if (SHAPE.matcher(row.shape()).matches() && row.length(ID) == Uuids.BYTES) {
            var id = Uuids.of(row.bytes(ID));
            if (wanted.contains(id)) {
              stood(id, row, json).ifPresent(stood -> found.put(id, stood));
            }
          }
        }
      }
    }
    return new FoundRecords(found);
  }

  private static Optional<Stood> stood(UUID id, Row row, Json json) throws IOException {
    var whole = row.whole();
    if (whole.isEmpty() || whole.get().isStale()) {
      return Optional.empty();
    }
    try {
      var base = state(whole.get(), BASE, json);
      var shown = state(whole.get(), SHOWN, json);
      var last = shown == null ? base : shown;
      return last == null || !last.id().equals(id)
          ? Optional.empty()
          : Optional.of(new Stood(base, last));
    } catch (HaidangException e) {
      return Optional.empty();
    }
  }

  private static @Nullable RecordState state(Row row, int i, Json json) {
    return row.shape().charAt(i) == 'N' ? null : json.read(row.bytes(i), RecordState.class);
  }

  /** How a record stood; null when that cannot be read. */
  @Nullable Stood of(UUID record) {
    return all.get(record);
  }
}
