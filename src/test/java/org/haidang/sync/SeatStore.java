package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.RestoreMessages.Returned;

/**
 * The store of a workstation as one process sees it: no more, once that is dead. Looks whether it
 * erases before it reads.
 */
final class SeatStore implements Outbox, Replica, Keepsakes, ErasureShelf {
  private final Simulation simulation;
  private final Station station;
  private final Runnable stillAlive;

  /** What had been erased when this process began. */
  private final Set<UUID> erasedBefore;

  /** The server's life then; null when it was down. */
  private final UUID life;

  private boolean hasRead;

  /**
   * @param stillAlive throws when the process is dead
   */
  SeatStore(Simulation simulation, Station station, Runnable stillAlive) {
    this.simulation = simulation;
    this.station = station;
    this.stillAlive = stillAlive;
    life = simulation.central.up() ? simulation.central.lives().getLast().id() : null;
    erasedBefore = simulation.central.up() ? simulation.central.erasedNow() : Set.of();
  }

  private Station alive() {
    stillAlive.run();
    return station;
  }

  @Override
  public List<Change> next(int max, int bytes) {
    return alive().next(max, bytes);
  }

  @Override
  public List<Change> nextAfter(Change last, int max, int bytes) {
    return alive().nextAfter(last, max, bytes);
  }

  @Override
  public List<Change> nextPast(Change last, int max, int bytes) {
    return alive().nextPast(last, max, bytes);
  }

  @Override
  public void answered(List<ChangeAnswer> answers) {
    alive().answered(answers);
    simulation.acknowledged(answers);
  }

  @Override
  public Optional<Instant> setAside(UUID change) {
    return alive().setAside(change);
  }

  @Override
  public void leftUnanswered(List<UUID> changes) {
    alive().leftUnanswered(changes);
  }

  @Override
  public Depth depth() {
    return alive().depth();
  }

  @Override
  public Optional<AutoCloseable> claimSending() {
    return alive().claimSending();
  }

  @Override
  public UUID workstation() {
    return alive().workstation();
  }

  @Override
  public boolean isUntouched() {
    return alive().isUntouched();
  }

  @Override
  public Cursor cursor() {
    return alive().cursor();
  }

  @Override
  public boolean apply(FeedPage page) {
    if (!hasRead) {
      hasRead = true;
      erasedFirst();
    }
    simulation.read(page);
    return alive().apply(page);
  }

  @Override
  public List<Kept> records() {
    return alive().keepsakes().records();
  }

  @Override
  public List<Kept> untold() {
    return alive().keepsakes().untold();
  }

  @Override
  public List<RecordState> states(List<UUID> records) {
    return alive().keepsakes().states(records);
  }

  @Override
  public List<UUID> changes() {
    return alive().keepsakes().changes();
  }

  @Override
  public List<Returned> returned(List<UUID> changes) {
    return alive().keepsakes().returned(changes);
  }

  @Override
  public Mark mark() {
    return alive().erasures().mark();
  }

  @Override
  public List<Erasure> known() {
    return alive().erasures().known();
  }

  @Override
  public void take(ErasurePage page) {
    alive().erasures().take(page);
  }

  /** Before anything is read, what was erased before must be erased here. */
  private void erasedFirst() {
    if (!simulation.central.lives().getLast().id().equals(life)) {
      // A database brought back from a backup may have forgotten some.
      return;
    }
    var missing = new TreeSet<>(erasedBefore);
    station.erasures().known().forEach(erasure -> missing.remove(erasure.record()));
    if (!missing.isEmpty()) {
      simulation.fault(station.workstation() + " reads before it erases " + missing);
    }
  }
}
