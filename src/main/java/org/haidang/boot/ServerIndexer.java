package org.haidang.boot;

import java.util.List;
import java.util.Set;
import org.haidang.content.engine.Forms;
import org.haidang.content.library.Packs;
import org.haidang.content.library.ShippedLibrary;
import org.haidang.model.RecordState;
import org.haidang.platform.Ids;
import org.haidang.records.Facet;
import org.haidang.records.IndexEntry;
import org.haidang.records.Indexer;
import org.haidang.records.Passage;
import org.jspecify.annotations.Nullable;

/**
 * By what words the central server finds records: those of the workstations. The shipped packs are
 * read when the first record comes. Thread-safe.
 */
final class ServerIndexer implements Indexer {

  private @Nullable Indexer kinds;

  private synchronized Indexer kinds() {
    var known = kinds;
    if (known == null) {
      known = Kinds.indexer(ShippedLibrary.read(new Packs(new Forms(Ids.timeOrdered()))));
      kinds = known;
    }
    return known;
  }

  @Override
  public Known knownOf(RecordState record) {
    return kinds().knownOf(record);
  }

  @Override
  public IndexEntry entryOf(RecordState record) {
    return kinds().entryOf(record);
  }

  @Override
  public List<Passage> passagesOf(RecordState record) {
    return kinds().passagesOf(record);
  }

  @Override
  public Set<Facet> facetsOf(RecordState record) {
    return kinds().facetsOf(record);
  }
}
