package org.haidang.store.central;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.people.Asking.Answer;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Shared;
import org.haidang.people.Asking.Sharing;
import org.haidang.sync.Messages.IndexPage;
import org.haidang.sync.NationalLedger;
import org.jspecify.annotations.Nullable;

/** What lies beyond a workstation's scopes, in PostgreSQL. Thread-safe. */
record National(LaterReading later, IndexTable index, AskTable asks) implements NationalLedger {

  /** Who looks for what was pushed right now waits so long for it to be read, and no longer. */
  static final Duration PATIENCE = Duration.ofSeconds(1);

  @Override
  public byte[] key() {
    return index.key();
  }

  @Override
  public IndexPage page(@Nullable UUID generation, long since, int limit) {
    later.catchUp(PATIENCE);
    return index.page(generation, since, limit);
  }

  @Override
  public Answer ask(Question question, Session session, Instant now) {
    later.catchUp(PATIENCE);
    return asks.ask(question, session, now);
  }

  @Override
  public Shared share(Sharing sharing, Session session, Instant now) {
    return asks.share(sharing, session, now);
  }
}
