package org.haidang.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.haidang.desk.Contacts;
import org.haidang.desk.Drafts;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.records.IndexEntry;
import org.jspecify.annotations.Nullable;

/** Contacts in memory, which can be told to fail. Saving ends the draft, as the port says. */
public final class MemoryContacts implements Contacts {

  private final Drafts drafts;
  private final Map<UUID, Opened> opened = new ConcurrentHashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Every change saved, in order. */
  public final List<Change> saved = new ArrayList<>();

  /** What the next saves fail with; null for nothing. */
  public volatile @Nullable ErrorCode failure;

  public MemoryContacts(Drafts drafts) {
    this.drafts = drafts;
  }

  @Override
  public synchronized void save(Change change) {
    var fault = failure;
    if (fault != null) {
      throw new HaidangException(fault);
    }
    saved.add(change);
    var before = opened.get(change.record());
    var state =
        before == null ? RecordState.fresh(RecordType.CONTACT, change.record()) : before.state();
    put(
        new Opened(
            state.withBody(state.body().with(change.patch())),
            new Place.OnThisComputer(),
            change.id()));
    drafts.drop(change.record());
  }

  /** The server has it now. */
  public void reachServer(UUID contact) {
    var before = opened.get(contact);
    put(new Opened(before.state(), new Place.AtServer(Instant.EPOCH), null));
    listeners.forEach(Runnable::run);
  }

  /** As if it had been there all along. */
  public void put(Opened contact) {
    opened.put(contact.state().id(), contact);
  }

  @Override
  public List<Row> find(String query, int limit) {
    return opened.values().stream()
        .filter(each -> query.isBlank() || each.state().body().fields().containsValue(query))
        .map(each -> new Row(each.state().id(), entryOf(each), each.place()))
        .limit(limit)
        .toList();
  }

  private static IndexEntry entryOf(Opened contact) {
    var body = contact.state().body();
    var began = body.get(ContactFields.STARTED);
    return new IndexEntry(
        began == null ? Instant.EPOCH : Instant.parse(began),
        Objects.requireNonNullElse(body.get(ContactFields.COUNSELOR), ""),
        "",
        null,
        body.get(ContactFields.PACK),
        "",
        List.of());
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return Optional.ofNullable(opened.get(id));
  }

  @Override
  public synchronized List<Change> history(UUID id) {
    return saved.stream().filter(change -> change.record().equals(id)).toList();
  }

  @Override
  public synchronized Optional<Body> lastSaved(String login, String pack) {
    return saved.reversed().stream()
        .limit(LOOKED_BACK)
        .filter(change -> change.author().equals(login))
        .map(change -> opened.get(change.record()).state().body())
        .filter(body -> pack.equals(body.get(ContactFields.PACK)))
        .findFirst();
  }

  @Override
  public List<Conflict> conflicts() {
    return List.of();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }

  /** How many listen. */
  public int listeners() {
    return listeners.size();
  }
}
