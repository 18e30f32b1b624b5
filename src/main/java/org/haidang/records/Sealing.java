package org.haidang.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/**
 * Records that only a supervisor opens, one by one and for a reason: where somebody near the
 * hotline may be involved, or the person is known to the staff. No workstation holds them. Blocks
 * on the line; throws {@link HaidangException} when it or the server failed, or refuses.
 */
public interface Sealing {

  /** The longest reason, in UTF-16 units. */
  int MOST_WORDS = 500;

  /** What is asked for a record, and why. */
  record Wanted(UUID record, String words) {
    /** Words may say whom it is about. */
    @Override
    public String toString() {
      return "Wanted[" + record + "]";
    }
  }

  /** When it was done. */
  record Done(Instant at) {}

  /**
   * A sealed record; nothing of what it says.
   *
   * @param counselor its counselor's login; null when it has none
   * @param by who sealed it
   * @param since when
   */
  record Sealed(
      UUID record, RecordType type, @Nullable String counselor, String by, Instant since) {}

  /** The sealed records of the asker's centre, the latest first. */
  record All(List<Sealed> sealed) {
    public All {
      sealed = sealed == null ? List.of() : List.copyOf(sealed);
    }
  }

  /** What a sealed record says; to be shown and not to be kept. */
  record Opened(RecordState record) {}

  /** The sealed records of the own centre. */
  All all();

  /** Seals: the record leaves every workstation. */
  Done seal(Wanted wanted);

  /** Takes the seal off: the record comes back. */
  Done lift(Wanted wanted);

  /** Opens one; its counselor and the administrator see that it was, by whom and when. */
  Opened open(Wanted wanted);
}
