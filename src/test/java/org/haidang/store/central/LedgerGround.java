package org.haidang.store.central;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.Scopes;
import org.haidang.model.Version;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;

/** The records of one centre in a real database, and two desks that push and read them. */
final class LedgerGround implements AutoCloseable {

  static final Set<String> HANOI = Set.of(Scopes.centre("HN"));

  final DatabaseAddress address;
  final CentralStore store;
  Reports desk;
  Reports otherDesk;

  /** Where the feed was when the test began. */
  Cursor here;

  LedgerGround(String database) {
    address = TestDatabase.prepared(database);
    store = TestDatabase.store(address);
  }

  /** A test begins: with desks of its own, and nothing before it is news. */
  void remember() {
    desk = new Reports("HN");
    otherDesk = new Reports("HN");
    here = new Cursor(store.generation(), new TreeMap<>(store.positions(HANOI)));
  }

  ChangeAnswer push(Reports from, Change change) {
    return store.append(List.of(change), from.session()).getFirst();
  }

  FeedPage news(UUID asking) {
    return store.read(here, HANOI, asking, 1000);
  }

  /** The record of {@code change} as it stands. */
  RecordState standing(Change change) {
    return news(null).items().stream()
        .filter(item -> item.id().equals(change.record()))
        .findFirst()
        .orElseThrow()
        .whole();
  }

  Version version(long n) {
    return new Version(store.generation(), n);
  }

  @Override
  public void close() {
    store.close();
  }
}
