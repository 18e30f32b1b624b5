package org.haidang.fakes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.access.Audit;
import org.haidang.access.Look;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.jspecify.annotations.Nullable;

/** An audit in memory, which can be told to fail. */
public final class MemoryAudit implements Audit {

  private final Map<UUID, Look> looks = new LinkedHashMap<>();

  /** What the next notes fail with; null for nothing. */
  public volatile @Nullable ErrorCode failure;

  @Override
  public synchronized void note(Look look) {
    var fault = failure;
    if (fault != null) {
      throw new HaidangException(fault);
    }
    looks.putIfAbsent(look.id(), look);
  }

  @Override
  public synchronized List<Look> looksAt(UUID record) {
    return looks.values().stream().filter(look -> look.record().equals(record)).toList();
  }

  /** Every look, in order. */
  public synchronized List<Look> all() {
    return List.copyOf(looks.values());
  }
}
