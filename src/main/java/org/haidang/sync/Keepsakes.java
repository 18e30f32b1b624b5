package org.haidang.sync;

import java.util.List;
import java.util.UUID;
import org.haidang.model.RecordState;
import org.haidang.model.Version;
import org.haidang.sync.RestoreMessages.Returned;

/** What this workstation still has of an earlier life of the server. Thread-safe. */
public interface Keepsakes {

  /**
   * A record as the server gave it.
   *
   * @param erased whether it was erased
   */
  record Kept(UUID record, Version version, boolean erased) {}

  /** All records the server gave and this computer may hold. */
  List<Kept> records();

  /** Those of them of which the server's present life has told nothing. */
  List<Kept> untold();

  /** These records as the server gave them; those no longer here are left out. */
  List<RecordState> states(List<UUID> records);

  /**
   * The changes saved here that the server took in and that are still here, in the order they were
   * saved.
   */
  List<UUID> changes();

  /** These changes with the versions they made; those no longer here are left out. */
  List<Returned> returned(List<UUID> changes);

  /** Nothing is kept. */
  static Keepsakes none() {
    return new Keepsakes() {
      @Override
      public List<Kept> records() {
        return List.of();
      }

      @Override
      public List<Kept> untold() {
        return List.of();
      }

      @Override
      public List<RecordState> states(List<UUID> records) {
        return List.of();
      }

      @Override
      public List<UUID> changes() {
        return List.of();
      }

      @Override
      public List<Returned> returned(List<UUID> changes) {
        return List.of();
      }
    };
  }
}
