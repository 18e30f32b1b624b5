package org.haidang.store.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.model.AttachedFile;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.platform.ErrorCode;
import org.haidang.store.local.Changes.Open;
import org.haidang.store.local.Changes.State;
import org.haidang.sync.LostGround;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Records whose beginning the server lost, in the encrypted database. Thread-safe. */
final class LocalGround implements LostGround {

  private final Database database;
  private final Records records;
  private final Changes changes;
  private final LettingGo lettingGo;
  private final Listeners listeners;

  LocalGround(
      Database database,
      Records records,
      Changes changes,
      LettingGo lettingGo,
      Listeners listeners) {
    this.database = database;
    this.records = records;
    this.changes = changes;
    this.lettingGo = lettingGo;
    this.listeners = listeners;
  }

  @Override
  public Optional<RecordState> whole(UUID record) {
    return database.read(h -> whole(h, record));
  }

  private Optional<RecordState> whole(Handle h, UUID record) {
    var was = records.find(h, record).orElse(null);
    var base = was == null ? null : was.base();
    var open = changes.open(h, record);
    if (was == null
        || base == null
        || base.erased()
        || was.confirmed()
        || was.gone()
        || LocalErasures.isErased(h, record)
        || !waitsForLostGround(open)) {
      return Optional.empty();
    }
    var onTop = onTop(open, base.version());
    if (onTop == null) {
      return Optional.empty();
    }
    var whole = Rebase.shown(base, onTop);
    boolean plain =
        base.conflicts().isEmpty()
            && whole.conflicts().isEmpty()
            && AttachedFile.in(whole).isEmpty()
            && !whole.body().fields().isEmpty();
    return plain ? Optional.of(whole) : Optional.empty();
  }

  /** All that is open waits, one at least for what was lost; none of it makes the record. */
  private static boolean waitsForLostGround(List<Open> open) {
    return open.stream().anyMatch(one -> ErrorCode.CHANGE_GROUND_MISSING.name().equals(one.code()))
        && open.stream()
            .allMatch(
                one ->
                    one.state() == State.WAITING
                        && (one.change().after() != null || one.change().base() != null));
  }

  /**
   * Those of {@code open} that the server's copy does not hold; null when that cannot be told,
   * because they were answered in another life than the copy's.
   */
  private static @Nullable List<Change> onTop(List<Open> open, @Nullable Version copy) {
    var onTop = new ArrayList<Change>();
    for (var one : open) {
      var answered = one.answered();
      if (answered != null && (copy == null || !answered.generation().equals(copy.generation()))) {
        return null;
      }
      if (answered == null || copy == null || answered.n() > copy.n()) {
        onTop.add(one.change());
      }
    }
    return onTop;
  }

  @Override
  public List<UUID> replace(Change making, String login, String reason) {
    var gone = database.write(h -> replace(h, making, login, reason));
    if (!gone.isEmpty()) {
      listeners.tell();
    }
    return gone;
  }

  private List<UUID> replace(Handle h, Change making, String login, String reason) {
    var whole = whole(h, making.record());
    if (whole.isEmpty() || !making.patch().equals(Body.EMPTY.editsTo(whole.get().body()))) {
      return List.of();
    }
    var gone = lettingGo.letGoAll(h, making.record(), login, reason);
    changes.add(h, making);
    // The old copy is no ground any more: what was emptied since would stand again.
    var was = records.find(h, making.record()).orElse(null);
    records.keep(h, making.type(), making.record(), was, null, false, false);
    return gone;
  }
}
