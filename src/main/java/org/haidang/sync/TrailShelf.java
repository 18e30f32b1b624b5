package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.access.TrailEntry;
import org.haidang.access.TrailHead;

/** The chain of this computer, as it is sent. Thread-safe; blocks on the disk. */
public interface TrailShelf {

  /** Which chain it is. */
  UUID chain();

  /** How far it has come. */
  TrailHead head();

  /** At most {@code most} entries from the place {@code from} on, in order. */
  List<TrailEntry> from(long from, int most);

  /** How far the server has it, as far as is known here. */
  long sent();

  /** Remembers how far the server has it. */
  void sent(long seq);
}
