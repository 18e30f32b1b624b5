package org.haidang.ui.desk.line;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.sync.AsideFile;
import org.haidang.sync.SendingWhole;
import org.haidang.sync.SetAside;
import org.haidang.sync.SetAside.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What the list of what waits for a person speaks to.
 *
 * @param file writes and reads; null for who may see nothing personal
 * @param mayRead whether a file of another computer may be read
 * @param whole gives the server a record it lost; null for who may not
 */
public record AsideParts(
    SetAside setAside, @Nullable AsideFile file, boolean mayRead, @Nullable SendingWhole whole) {

  /** All that waits for a person. On any thread. */
  Seen seen() {
    var rows = setAside.all();
    var sending = whole;
    var able =
        sending == null
            ? Set.<UUID>of()
            : rows.stream()
                .filter(AsideViewModel::isGroundless)
                .map(Entry::record)
                .distinct()
                .filter(sending::may)
                .collect(Collectors.toSet());
    return new Seen(rows, able);
  }

  /**
   * What waits for a person.
   *
   * @param able the records of it that the server can be given whole
   */
  record Seen(List<Entry> rows, Set<UUID> able) {}
}
