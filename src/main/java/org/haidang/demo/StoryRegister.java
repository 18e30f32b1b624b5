package org.haidang.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Links;
import org.haidang.model.Place;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.haidang.records.Register;

/**
 * The register of the one computer on which the fictional half year is played, in memory: what the
 * use cases save is what goes to the server. Confined to one thread; nobody listens to it.
 */
final class StoryRegister implements Register {

  private final Map<UUID, RecordState> states = new LinkedHashMap<>();
  private final Map<UUID, UUID> latest = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  /** Every change saved, in the order it was. */
  List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public void save(List<Change> all) {
    for (var change : all) {
      var was =
          states.getOrDefault(change.record(), RecordState.fresh(change.type(), change.record()));
      states.put(change.record(), was.withBody(was.body().with(change.patch())));
      latest.put(change.record(), change.id());
      changes.add(change);
    }
  }

  @Override
  public Optional<Opened> open(UUID id) {
    return Optional.ofNullable(states.get(id))
        .map(state -> new Opened(state, new Place.OnThisComputer(), latest.get(id)));
  }

  @Override
  public List<Linked> linked(UUID target, Set<RecordType> types, int limit) {
    return states.values().stream()
        .filter(state -> types.contains(state.type()))
        .filter(state -> Links.role(state.body(), target) != null)
        .limit(limit)
        .map(
            state ->
                new Linked(row(state), Objects.requireNonNull(Links.role(state.body(), target))))
        .toList();
  }

  @Override
  public int linkedCount(UUID target, RecordType type) {
    return linked(target, Set.of(type), Integer.MAX_VALUE).size();
  }

  @Override
  public Listing list(Asked asked) {
    var rows =
        states.values().stream()
            .filter(state -> state.type() == asked.type())
            .map(StoryRegister::row)
            .filter(row -> asked.centre() == null || row.entry().centre().equals(asked.centre()))
            .filter(row -> asked.who() == null || row.entry().counselor().equals(asked.who()))
            .sorted(Comparator.comparing((Row row) -> row.entry().started()).reversed())
            .toList();
    return new Listing() {
      @Override
      public int size() {
        return rows.size();
      }

      @Override
      public List<Row> rows(int from, int count) {
        return rows.subList(
            Math.min(from, rows.size()), (int) Math.min((long) from + count, rows.size()));
      }
    };
  }

  @Override
  public List<Row> rows(Collection<UUID> ids) {
    return ids.stream().map(states::get).filter(Objects::nonNull).map(StoryRegister::row).toList();
  }

  private static Row row(RecordState state) {
    var entry = new org.haidang.records.BasicIndexer().entryOf(state);
    return new Row(state.id(), state.type(), entry.withoutWords(), new Place.OnThisComputer());
  }

  /** Nothing is found by its likeness here: what is doubled is doubled on purpose. */
  @Override
  public List<Row> sharing(Collection<String> keys, Set<RecordType> types, int limit) {
    return List.of();
  }

  @Override
  public List<Row> attention(Set<RecordType> types, int limit) {
    return List.of();
  }

  @Override
  public List<Step> history(UUID id) {
    return List.of();
  }

  @Override
  public AutoCloseable listen(Runnable changed) {
    return () -> {};
  }
}
