package org.haidang.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What was erased on a workstation in memory. */
final class MemoryErasures implements ErasureShelf {

  private final Disk disk;
  private final Disk.Table<String, Erasure> known;
  private final Disk.Table<String, Mark> marks;
  private final Consumer<UUID> erase;

  /**
   * @param erase takes a record's words out of the other tables, within the transaction
   */
  MemoryErasures(Disk disk, Consumer<UUID> erase) {
    this.disk = disk;
    this.erase = erase;
    known = disk.new Table<>();
    marks = disk.new Table<>();
  }

  @Override
  public Mark mark() {
    return marks.rows().getOrDefault("mark", new Mark(null, 0));
  }

  @Override
  public List<Erasure> known() {
    return new ArrayList<>(known.rows().values());
  }

  boolean isErased(UUID record) {
    return known.rows().values().stream().anyMatch(erasure -> erasure.record().equals(record));
  }

  @Override
  public void take(ErasurePage page) {
    disk.write(
        () -> {
          for (var item : page.items()) {
            known.put(item.seal(), item);
            erase.accept(item.record());
          }
          marks.put("mark", new Mark(page.generation(), page.seq()));
          return true;
        });
  }
}
