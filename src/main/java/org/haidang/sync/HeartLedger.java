package org.haidang.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.sync.HeartbeatMessages.Told;
import org.haidang.sync.HeartbeatMessages.Where;
import org.jspecify.annotations.Nullable;

/** How the workstations fare, as the server knows it. Thread-safe; implemented over PostgreSQL. */
public interface HeartLedger {

  /** Where locked workstations are noted. */
  LockedMessages.LockedLedger locked();

  /** Notes it: the latest of each workstation, and a day of it. */
  void beat(Heartbeat heartbeat, Session session, Instant now);

  /**
   * The latest of each workstation, the longest silent first.
   *
   * @param centre only those of this centre; null for all
   */
  List<Told> latest(@Nullable String centre);

  /** One workstation's day, the latest first. */
  List<Told> day(UUID workstation);

  /** How far a record in one of the session's scopes has come; empty when there is none. */
  Optional<Where> where(UUID record, Session session, Instant now);

  /** One that keeps nothing. */
  static HeartLedger deaf() {
    return new HeartLedger() {
      @Override
      public LockedMessages.LockedLedger locked() {
        return (_, _) -> {};
      }

      @Override
      public void beat(Heartbeat heartbeat, Session session, Instant now) {}

      @Override
      public List<Told> latest(@Nullable String centre) {
        return List.of();
      }

      @Override
      public List<Told> day(UUID workstation) {
        return List.of();
      }

      @Override
      public Optional<Where> where(UUID record, Session session, Instant now) {
        return Optional.empty();
      }
    };
  }
}
