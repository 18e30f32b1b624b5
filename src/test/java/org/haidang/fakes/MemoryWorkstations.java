package org.haidang.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.haidang.access.Workstations;
import org.jspecify.annotations.Nullable;

/** Workstations in memory that join by any code. */
public final class MemoryWorkstations implements Workstations {

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  private final Map<UUID, Known> known = new ConcurrentHashMap<>();

  @Override
  public void issue(
      byte[] secretHash, String centre, Instant until, @Nullable UUID workstation, String actor) {}

  @Override
  public Answer enrol(byte[] secretHash, UUID workstation, byte[] key, Instant now) {
    known.put(workstation, new Known(workstation, key, false));
    return Answer.ENROLLED;
  }

  @Override
  public Optional<Known> find(UUID workstation) {
    return Optional.ofNullable(known.get(workstation));
  }

  @Override
  public boolean strikeOff(UUID workstation, String actor) {
    return known.computeIfPresent(workstation, (id, was) -> new Known(id, was.key(), true)) != null;
  }

  @Override
  public boolean name(UUID workstation, @Nullable String name, String actor) {
    return known.containsKey(workstation);
  }

  @Override
  public Optional<Listed> listed(UUID workstation) {
    return Optional.empty();
  }

  @Override
  public List<Listed> all(@Nullable String centre) {
    return List.of();
  }

  @Override
  public boolean first(UUID workstation, String run, long number) {
    return seen.add(workstation + run + number);
  }
}
