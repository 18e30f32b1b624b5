package org.haidang.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.sync.SetAside;

/** What waits for a person, in memory; each change sets each of its paths to one word. */
public final class MemorySetAside implements SetAside {

  /** What stands in every field. */
  public static final String SAID = "lời người gọi";

  public final List<Entry> entries = new ArrayList<>();
  public final List<UUID> retried = new ArrayList<>();
  public final List<UUID> waitingOn = new ArrayList<>();
  public final List<LetGo> gone = new ArrayList<>();

  @Override
  public List<Entry> all() {
    return List.copyOf(entries);
  }

  @Override
  public boolean retry(UUID change, UUID fresh) {
    retried.add(change);
    return entries.removeIf(entry -> entry.change().equals(change));
  }

  @Override
  public List<Told> told(List<UUID> changes) {
    return entries.stream()
        .filter(entry -> changes.contains(entry.change()))
        .map(entry -> new Told(change(entry), entry.code()))
        .toList();
  }

  private static Change change(Entry entry) {
    return new Change(
        entry.change(),
        entry.type(),
        entry.record(),
        null,
        null,
        entry.paths().stream().map(path -> new Edit(path, null, SAID)).toList(),
        entry.author(),
        new UUID(0, 9),
        entry.madeAt(),
        null);
  }

  @Override
  public void exported(List<UUID> changes) {
    entries.replaceAll(
        entry ->
            changes.contains(entry.change())
                ? new Entry(
                    entry.change(),
                    entry.type(),
                    entry.record(),
                    entry.author(),
                    entry.madeAt(),
                    entry.code(),
                    entry.paths(),
                    entry.again(),
                    Instant.EPOCH)
                : entry);
  }

  @Override
  public boolean waitOn(UUID change) {
    waitingOn.add(change);
    return entries.removeIf(entry -> entry.change().equals(change));
  }

  @Override
  public List<UUID> letGo(UUID change, String login, String reason) {
    var found = entries.stream().filter(entry -> entry.change().equals(change)).toList();
    entries.removeAll(found);
    found.forEach(
        entry -> gone.add(new LetGo(change(entry), entry.code(), reason, login, Instant.EPOCH)));
    return found.stream().map(Entry::change).toList();
  }

  @Override
  public List<LetGo> letGo() {
    return List.copyOf(gone);
  }
}
