package org.haidang.ui.desk.contacts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.haidang.desk.Contacts;
import org.haidang.model.Body;
import org.haidang.model.Change;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.Folding;
import org.haidang.platform.HaidangException;
import org.haidang.records.IndexEntry;

/** Contacts kept in memory, found as the store finds them. */
final class Shelf implements Contacts {

  final Map<UUID, Row> rows = new LinkedHashMap<>();
  final Map<UUID, RecordState> states = new LinkedHashMap<>();
  final List<Change> saved = new ArrayList<>();
  final List<String> asked = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();
  boolean broken;

  void put(IndexEntry entry, Place place, RecordState state) {
    rows.put(state.id(), new Row(state.id(), entry, place));
    states.put(state.id(), state);
    List.copyOf(listeners).forEach(Runnable::run);
  }

  int listeners() {
    return listeners.size();
  }

  @Override
  public void save(Change change) {
    throw new UnsupportedOperationException("a list does not save");
  }

  @Override
  public List<Row> find(String query, int limit) {
    asked.add(query);
    if (broken) {
      throw new HaidangException(ErrorCode.DATABASE_UNAVAILABLE);
    }
    var wanted = Folding.fold(query).strip();
    return rows.values().stream()
        .filter(row -> found(row.entry(), wanted))
        .sorted(Comparator.comparing((Row row) -> row.entry().started()).reversed())
        .limit(limit)
        .toList();
  }

  private static boolean found(IndexEntry entry, String wanted) {
    var words = List.of(Folding.fold(entry.summary()).split("\\W+"));
    return wanted.isEmpty()
        || List.of(wanted.split("\\s+")).stream()
            .allMatch(each -> words.stream().anyMatch(word -> word.startsWith(each)));
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return Optional.ofNullable(states.get(id))
        .map(state -> new Opened(state, rows.get(id).place(), null));
  }

  @Override
  public List<Change> history(UUID id) {
    return saved.stream().filter(change -> change.record().equals(id)).toList();
  }

  @Override
  public Optional<Body> lastSaved(String login, String pack) {
    throw new UnsupportedOperationException("a list opens no form");
  }

  @Override
  public List<Conflict> conflicts() {
    return states.values().stream()
        .flatMap(
            state ->
                state.conflicts().entrySet().stream()
                    .map(
                        held ->
                            new Conflict(
                                state.id(),
                                rows.get(state.id()).entry(),
                                held.getKey(),
                                held.getValue())))
        .toList();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    listeners.add(changed);
    return () -> listeners.remove(changed);
  }
}
