package org.haidang.desk;

import org.haidang.sync.Outbox;
import org.haidang.sync.Replica;

/** Everything a workstation keeps, behind its ports: what the contracts are told of. */
public interface Workplace extends AutoCloseable {

  Contacts contacts();

  Drafts drafts();

  Outbox outbox();

  Replica replica();

  @Override
  void close();
}
