package org.haidang.store.local;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.haidang.desk.Draft;
import org.haidang.platform.Json;
import org.haidang.store.local.TrailBeginning.Before;
import org.haidang.store.local.pages.Pages;
import org.haidang.store.local.pages.Row;

/**
 * What every page of a damaged database says that does open, told apart by the shape of its rows:
 * which page belongs to which table stands on others, which may be bent. For one thread.
 */
final class Findings {

  private final FoundChanges changes;
  private final FoundDrafts drafts;
  private final FoundLooks looks;
  private final FoundFiles files = new FoundFiles();
  private final FoundLetGo letGo = new FoundLetGo();
  private final FoundKeys keys;
  private final Pages pages;
  private final Json json;
  private final Set<UUID> erased = new HashSet<>();
  private int bent;
  private int whole;

  private Findings(Json json, Pages pages) {
    changes = new FoundChanges(json);
    drafts = new FoundDrafts(json);
    looks = new FoundLooks(json);
    keys = new FoundKeys(pages);
    this.pages = pages;
    this.json = json;
  }

  /**
   * All that {@code pages} say. They must stay open: long rows are read when they are asked for.
   */
  static Findings in(Pages pages, Json json) throws IOException {
    var found = new Findings(json, pages);
    for (int number = 1; number <= pages.count(); number++) {
      var page = pages.page(number);
      if (page.isEmpty()) {
        found.bent++;
        continue;
      }
      found.whole++;
      boolean table = page.get().isOfTable();
      for (var row : page.get().rows()) {
        if (table) {
          found.take(row);
        } else {
          found.takeEntry(row);
        }
      }
    }
    return found;
  }

  private void take(Row row) throws IOException {
    boolean _ =
        changes.take(row)
            || drafts.take(row)
            || looks.take(row)
            || files.take(row)
            || letGo.take(row)
            || keys.take(row);
  }

  private void takeEntry(Row entry) {
    files.takeEntry(entry);
    if (entry.shape().equals("TBT") && entry.length(1) == Uuids.BYTES && entry.reaches(1)) {
      erased.add(Uuids.of(entry.bytes(1)));
    }
  }

  /** How many pages do not open. */
  int bent() {
    return bent;
  }

  /**
   * Whether more may be lost than is counted: a page that named what was there may be bent together
   * with one that held it. After the counts were asked for.
   */
  boolean mayLackMore() {
    return bent > 1 && keys.haveGaps();
  }

  /** Whether a page does. */
  boolean isAny() {
    return whole > 0;
  }

  /** What the server has not taken. */
  FoundUnsent changes() {
    return new FoundUnsent(changes, letGo.ids(), keys, pages, json);
  }

  /** Unfinished reports. */
  List<Draft> drafts() {
    return drafts.whole(changes);
  }

  /** The contacts of those that are known to have been there, and cannot be read. */
  Set<UUID> lostDrafts() throws IOException {
    var named =
        keys.of("sqlite_autoindex_draft_1").stream()
            .filter(entry -> entry.shape().equals("BI") && entry.length(0) == Uuids.BYTES)
            .map(entry -> Uuids.of(entry.bytes(0)))
            .collect(Collectors.toSet());
    return drafts.lost(named);
  }

  /** What was noted of who did what, and the server may not have. */
  List<Before> looks() throws IOException {
    return looks.unsent(erased);
  }

  /** How many of those are known to have been there, and cannot be read. */
  int lostLooks(int found) {
    return looks.lost(found);
  }

  /** Attached files. */
  FoundFiles files() {
    return files;
  }

  /** What a person let go of. */
  FoundLetGo letGo() {
    return letGo;
  }
}
