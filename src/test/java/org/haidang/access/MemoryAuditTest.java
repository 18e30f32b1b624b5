package org.haidang.access;

import org.haidang.fakes.MemoryAudit;

class MemoryAuditTest extends AuditContract {

  private final MemoryAudit audit = new MemoryAudit();

  @Override
  protected Audit audit() {
    return audit;
  }
}
