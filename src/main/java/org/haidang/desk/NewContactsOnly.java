package org.haidang.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.haidang.model.Body;
import org.haidang.model.Change;

/**
 * The contacts of somebody who may take calls and read nothing that was there before: what they
 * save is saved among all, what they saved since sitting down can be read. Thread-safe.
 */
public final class NewContactsOnly implements Contacts {

  private final Contacts all;
  private final Set<UUID> own = ConcurrentHashMap.newKeySet();

  /** Those saved through this one, out of {@code all}. */
  public NewContactsOnly(Contacts all) {
    this.all = all;
  }

  @Override
  public void save(Change change) {
    if (all.open(change.record()).isEmpty()) {
      own.add(change.record());
    }
    all.save(change);
  }

  @Override
  public List<Row> find(String query, int limit) {
    return List.of();
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return own.contains(id) ? all.open(id) : Optional.empty();
  }

  @Override
  public List<Change> history(UUID id) {
    return own.contains(id) ? all.history(id) : List.of();
  }

  @Override
  public Optional<Body> lastSaved(String login, String pack) {
    return Optional.empty();
  }

  @Override
  public List<Conflict> conflicts() {
    return List.of();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return all.listen(changed);
  }
}
