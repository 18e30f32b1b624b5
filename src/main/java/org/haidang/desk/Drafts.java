package org.haidang.desk;

import java.util.List;
import java.util.UUID;

/** The drafts on this computer. Thread-safe; every call blocks on the disk. */
public interface Drafts {

  /** Keeps a draft in place of its earlier state; durable when it returns. */
  void keep(Draft draft);

  /** The drafts of {@code login}, the last touched first. */
  List<Draft> of(String login);

  /** Forgets a draft. */
  void drop(UUID contact);

  /** A call of this contact begins or goes on here, whatever became of an earlier one. */
  default void begin(UUID contact) {}

  /** The report was saved as {@code change}, and its draft is gone with that. */
  default void saved(UUID contact, UUID change) {}
}
