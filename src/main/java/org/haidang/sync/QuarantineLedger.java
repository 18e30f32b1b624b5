package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.sync.QuarantineMessages.Decided;
import org.haidang.sync.QuarantineMessages.Deciding;
import org.haidang.sync.QuarantineMessages.HandIn;
import org.haidang.sync.QuarantineMessages.Looked;
import org.haidang.sync.QuarantineMessages.Looking;
import org.haidang.sync.QuarantineMessages.Lying;
import org.haidang.sync.QuarantineMessages.Safe;
import org.haidang.sync.QuarantineMessages.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where the server keeps what may not enter the records by itself. Thread-safe; implemented over
 * PostgreSQL.
 */
public interface QuarantineLedger {

  /** Who once held a session, and how they stand now. */
  record Former(Account account, UUID workstation, Standing standing) {}

  /**
   * Whose things may be handed in.
   *
   * @param logins null for everybody's at the workstation
   */
  record Whose(@Nullable Set<String> logins) {

    /** Everybody's. */
    public static final Whose ALL = new Whose(null);

    /** Whether there is nobody. */
    public boolean isNobody() {
      return logins != null && logins.isEmpty();
    }

    /** Whether a thing of this login may be. */
    public boolean has(String login) {
      return logins == null || logins.contains(login);
    }
  }

  /** Whose token this was; empty when it is none, or of a session too long ago. */
  Optional<Former> former(byte[] tokenHash, Instant now);

  /** Whether this workstation was struck off. */
  boolean isStruckOff(UUID workstation);

  /** The logins of revoked accounts that once signed in on this workstation. */
  Set<String> leaversOf(UUID workstation);

  /**
   * Keeps what is handed in of {@code whose} and was made at the workstation. What lies there
   * already, or was taken in before, is safe too.
   */
  Safe handIn(HandIn handIn, Whose whose, Former former);

  /**
   * Keeps those of {@code changes} apart whose author was revoked and which the records do not know
   * yet: a colleague's session of the same workstation brings them.
   *
   * @return those that are kept apart; the others may enter the records
   */
  Set<UUID> keepApart(List<Change> changes, Session session);

  /**
   * What lies there undecided.
   *
   * @param centre of this centre; null of all
   * @param each whether it is told one by one as well
   */
  Lying lying(@Nullable String centre, boolean each);

  /**
   * What one of the session's centre says; the look is noted first. Empty when there is none that
   * is undecided.
   */
  Optional<Looked> look(Looking looking, Session session);

  /**
   * Takes a change of the session's centre into the records as the session's decision, its author
   * kept; those it builds on go before it. An unfinished report becomes one of the session's own.
   */
  Decided take(Deciding deciding, Session session);

  /** Drops what one of the session's centre says, for good; that it lay there is kept. */
  Decided discard(Deciding deciding, Session session);

  /** Nothing is kept and nobody was revoked. */
  static QuarantineLedger closed() {
    return new QuarantineLedger() {
      @Override
      public Optional<Former> former(byte[] tokenHash, Instant now) {
        return Optional.empty();
      }

      @Override
      public boolean isStruckOff(UUID workstation) {
        return false;
      }

      @Override
      public Set<String> leaversOf(UUID workstation) {
        return Set.of();
      }

      @Override
      public Safe handIn(HandIn handIn, Whose whose, Former former) {
        return new Safe(List.of());
      }

      @Override
      public Set<UUID> keepApart(List<Change> changes, Session session) {
        return Set.of();
      }

      @Override
      public Lying lying(@Nullable String centre, boolean each) {
        return new Lying(List.of(), List.of());
      }

      @Override
      public Optional<Looked> look(Looking looking, Session session) {
        return Optional.empty();
      }

      @Override
      public Decided take(Deciding deciding, Session session) {
        return new Decided(false, null);
      }

      @Override
      public Decided discard(Deciding deciding, Session session) {
        return new Decided(false, null);
      }
    };
  }
}
