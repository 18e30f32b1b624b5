package org.haidang.fakes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.haidang.desk.Draft;
import org.haidang.desk.Drafts;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** Drafts in memory, which can be told to fail. */
public final class MemoryDrafts implements Drafts {

  private final Map<UUID, Draft> kept = new ConcurrentHashMap<>();

  /** Every state kept, in order. */
  public final List<Draft> writes = new ArrayList<>();

  /** What the next writes fail with; null for nothing. */
  public volatile @Nullable ErrorCode failure;

  @Override
  public synchronized void keep(Draft draft) {
    var fault = failure;
    if (fault != null) {
      throw new HaidangException(fault);
    }
    kept.put(draft.contact(), draft);
    writes.add(draft);
  }

  @Override
  public List<Draft> of(String login) {
    return kept.values().stream()
        .filter(draft -> draft.login().equals(login))
        .sorted(Comparator.comparing(Draft::touched).reversed())
        .toList();
  }

  @Override
  public void drop(UUID contact) {
    kept.remove(contact);
  }
}
