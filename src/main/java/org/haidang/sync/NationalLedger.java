package org.haidang.sync;

import java.time.Instant;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.people.Asking.Answer;
import org.haidang.people.Asking.Question;
import org.haidang.people.Asking.Shared;
import org.haidang.people.Asking.Sharing;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.sync.Messages.IndexPage;
import org.jspecify.annotations.Nullable;

/** What the central server tells of records beyond a workstation's scopes. Thread-safe. */
public interface NationalLedger {

  /** The workstation of changes that the server makes itself, in the name of who asked for them. */
  UUID SERVER = new UUID(0x7000L, 0x8000000000000000L);

  /** What the fingerprints of the index are made with. */
  byte[] key();

  /** What changed in the index since a position; another life's is read from the beginning. */
  IndexPage page(@Nullable UUID generation, long since, int limit);

  /**
   * Records that the asker's workstation may not hold; who asked, and why, is written before.
   *
   * @throws HaidangException {@link ErrorCode#ASK_TOO_MANY}
   */
  Answer ask(Question question, Session session, Instant now);

  /**
   * Lets the asker's centre have a person, a contact or a case.
   *
   * @throws HaidangException {@link ErrorCode#NOT_PERMITTED} when the asker has not asked for it
   *     within a day, or there is none that may be shared
   */
  Shared share(Sharing sharing, Session session, Instant now);

  /** One that tells nothing: {@link ErrorCode#NOT_PERMITTED}. */
  static NationalLedger closed() {
    return new NationalLedger() {
      @Override
      public byte[] key() {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public IndexPage page(@Nullable UUID generation, long since, int limit) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Answer ask(Question question, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }

      @Override
      public Shared share(Sharing sharing, Session session, Instant now) {
        throw new HaidangException(ErrorCode.NOT_PERMITTED);
      }
    };
  }
}
