package org.haidang.sync;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.haidang.model.RecordState;
import org.haidang.sync.RestoreMessages.Returned;
import org.haidang.sync.StationRows.Row;
import org.haidang.sync.StationRows.State;

/** What a workstation in memory still has of an earlier life of the server. */
final class MemoryKeepsakes implements Keepsakes {

  private final Map<UUID, StationRows.Kept> here;
  private final StationChanges rows;

  MemoryKeepsakes(Map<UUID, StationRows.Kept> here, StationChanges rows) {
    this.here = here;
    this.rows = rows;
  }

  @Override
  public List<Kept> records() {
    return kept(each -> true);
  }

  @Override
  public List<Kept> untold() {
    return kept(each -> !each.confirmed());
  }

  private List<Kept> kept(Predicate<StationRows.Kept> which) {
    return here.values().stream()
        .filter(kept -> kept.base() != null && kept.base().version() != null && !kept.gone())
        .filter(which)
        .map(kept -> new Kept(kept.base().id(), kept.base().version(), kept.base().erased()))
        .toList();
  }

  @Override
  public List<RecordState> states(List<UUID> records) {
    return records.stream()
        .map(here::get)
        .filter(Objects::nonNull)
        .map(StationRows.Kept::base)
        .filter(Objects::nonNull)
        .toList();
  }

  private Stream<Row> answered() {
    return rows.all().stream()
        .filter(row -> row.state() != State.REFUSED && row.answered() != null);
  }

  @Override
  public List<UUID> changes() {
    return answered().map(row -> row.change().id()).toList();
  }

  @Override
  public List<Returned> returned(List<UUID> changes) {
    return answered()
        .filter(row -> changes.contains(row.change().id()))
        .map(row -> new Returned(row.change(), row.answered()))
        .toList();
  }
}
