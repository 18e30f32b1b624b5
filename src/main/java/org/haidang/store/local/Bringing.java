package org.haidang.store.local;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.haidang.model.Change;

/**
 * Brings what was found in a damaged database into this one. What is here already stays as it is:
 * bringing twice is harmless. For one thread.
 *
 * @param files where attached files go
 * @param workstation the id of this computer
 */
record Bringing(
    Database database,
    Saving saving,
    LocalDrafts drafts,
    LocalTrail trail,
    LocalAttachments files,
    UUID workstation) {

  /** Changes of one transaction: each waits for the disk. */
  private static final int AT_ONCE = 100;

  /** Brings all of it; what it was, and what was not to be had. */
  Salvaged bring(Findings found) throws IOException {
    var changes = found.changes().rebuilt(workstation);
    save(changes.all());
    var unfinished = found.drafts();
    int kept = drafts.keepMissing(unfinished);
    var looks = found.looks();
    trail.take(looks);
    database.write(
        h -> {
          found.letGo().bring(h);
          return true;
        });
    var pairs = found.files().unsent();
    int laid = lay(found.files(), pairs);
    var lost = found.lostDrafts();
    int unread = changes.lost() + lost.size() + found.lostLooks(looks.size()) + pairs.size() - laid;
    var when =
        Stream.concat(changes.ids().stream(), lost.stream()).map(Uuids::time).sorted().toList();
    return new Salvaged(
        changes.read(),
        changes.rebuilt(),
        kept,
        looks.size(),
        laid,
        unread,
        when,
        found.mayLackMore(),
        found.bent());
  }

  private void save(List<Change> changes) {
    for (int from = 0; from < changes.size(); from += AT_ONCE) {
      saving.save(changes.subList(from, Math.min(changes.size(), from + AT_ONCE)));
    }
  }

  /** After the changes and drafts that say them, lest a save drops them. */
  private int lay(FoundFiles found, List<FoundFiles.Pair> pairs) throws IOException {
    int laid = 0;
    for (var pair : pairs) {
      var bytes = found.bytes(pair.hash());
      if (bytes.isPresent()) {
        try (var in = stream(bytes.get())) {
          // The record itself says what it calls the file.
          files.keep(pair.record(), pair.hash(), in);
        }
        laid++;
      }
    }
    return laid;
  }

  private static InputStream stream(List<byte[]> chunks) {
    var streams = new ArrayList<InputStream>();
    chunks.forEach(chunk -> streams.add(new ByteArrayInputStream(chunk)));
    return new SequenceInputStream(Collections.enumeration(streams));
  }
}
