package org.haidang.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.RecordState;
import org.haidang.platform.Json;
import org.haidang.records.Indexer;
import org.haidang.sync.ChangeAnswer;
import org.haidang.sync.Cursor;
import org.haidang.sync.Messages.FeedPage;
import org.haidang.sync.Outbox;
import org.haidang.sync.Replica;

/** A workplace in memory, for tests that need no disk. Passes the same contracts as the store. */
public final class MemoryWorkplace implements Workplace, Contacts, Drafts, Outbox, Replica {
  private final UUID workstation;
  private final Json json = new Json();
  private final MemoryRecords records;
  private final Map<UUID, Draft> drafts = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Cursor cursor = Cursor.START;
  private boolean sending;

  public MemoryWorkplace(UUID workstation, Indexer indexer, Clock clock) {
    this.workstation = workstation;
    this.records = new MemoryRecords(indexer, clock);
  }

  @Override
  public Contacts contacts() {
    return this;
  }

  @Override
  public Drafts drafts() {
    return this;
  }

  @Override
  public Outbox outbox() {
    return this;
  }

  @Override
  public Replica replica() {
    return this;
  }

  @Override
  public void save(Change change) {
    synchronized (this) {
      if (!records.add(change)) {
        return;
      }
      drafts.remove(change.record());
    }
    listeners.forEach(Runnable::run);
  }

  @Override
  public synchronized List<Row> find(String query, int limit) {
    var asked = WordBeginnings.of(query);
    if (asked.isEmpty() && !query.isBlank()) {
      return List.of();
    }
    return records.rows().stream()
        .filter(row -> asked.stream().allMatch(word -> WordBeginnings.has(row.entry(), word)))
        .limit(limit)
        .map(row -> new Row(row.id(), row.entry().withoutWords(), row.place()))
        .toList();
  }

  @Override
  public synchronized Optional<Opened> open(UUID id) {
    return records
        .shown(id)
        .map(state -> new Opened(state, records.place(state), records.latest(id)));
  }

  @Override
  public synchronized List<Change> history(UUID id) {
    return records.changes().stream().filter(change -> change.record().equals(id)).toList();
  }

  @Override
  public synchronized Optional<Body> lastSaved(String login, String pack) {
    return records.changes().reversed().stream()
        .limit(LOOKED_BACK)
        .filter(change -> change.author().equals(login))
        .flatMap(change -> records.shown(change.record()).stream())
        .map(RecordState::body)
        .filter(body -> pack.equals(body.get(ContactFields.PACK)))
        .findFirst();
  }

  @Override
  public synchronized List<Conflict> conflicts() {
    var found = new ArrayList<Conflict>();
    for (var row : records.rows()) {
      records
          .shown(row.id())
          .orElseThrow()
          .conflicts()
          .forEach(
              (path, values) ->
                  found.add(new Conflict(row.id(), row.entry().withoutWords(), path, values)));
    }
    return found;
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  @Override
  public synchronized void keep(Draft draft) {
    drafts.put(draft.contact(), draft);
  }

  @Override
  public synchronized List<Draft> of(String login) {
    return drafts.values().stream()
        .filter(draft -> draft.login().equals(login))
        .sorted(Comparator.comparing(Draft::touched).reversed())
        .toList();
  }

  @Override
  public synchronized void drop(UUID contact) {
    drafts.remove(contact);
  }

  @Override
  public synchronized List<Change> next(int max, int bytes) {
    var next = new ArrayList<Change>();
    int left = bytes;
    for (var change : records.changes()) {
      if (records.waits(change) && next.size() < max) {
        left -= json.bytes(change).length + 1;
        if (left < 0 && !next.isEmpty()) {
          break;
        }
        next.add(change);
      }
    }
    return next;
  }

  @Override
  public void answered(List<ChangeAnswer> given) {
    synchronized (this) {
      for (var answer : given) {
        records.answered(answer);
      }
    }
    listeners.forEach(Runnable::run);
  }

  @Override
  public synchronized Depth depth() {
    var waiting = records.changes().stream().filter(records::waits).toList();
    int attention = (int) records.changes().stream().filter(records::refused).count();
    return new Depth(
        waiting.size(), attention, waiting.isEmpty() ? null : waiting.getFirst().madeAt());
  }

  @Override
  public synchronized Optional<AutoCloseable> claimSending() {
    if (sending) {
      return Optional.empty();
    }
    sending = true;
    return Optional.of(
        () -> {
          synchronized (this) {
            sending = false;
          }
        });
  }

  @Override
  public UUID workstation() {
    return workstation;
  }

  @Override
  public synchronized Cursor cursor() {
    return cursor;
  }

  @Override
  public boolean apply(FeedPage page) {
    synchronized (this) {
      for (var item : page.items()) {
        if (item.whole() == null && !item.gone() && !records.covers(item.id(), item.version())) {
          return false;
        }
      }
      var before = cursor.generation();
      if (before != null && !before.equals(page.cursor().generation())) {
        throw new UnsupportedOperationException("the fake knows one life of the server");
      }
      cursor = page.cursor();
      for (var item : page.items()) {
        records.enter(item);
      }
    }
    listeners.forEach(Runnable::run);
    return true;
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
