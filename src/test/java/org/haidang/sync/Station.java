package org.haidang.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.haidang.model.Change;
import org.haidang.model.RecordState;
import org.haidang.model.RecordType;
import org.jspecify.annotations.Nullable;

/**
 * A workstation's store as the simulation uses it: what the engine sees, and what the desk does.
 */
interface Station extends Outbox, Replica {

  /** Saves, all or nothing. */
  void save(Change change);

  /** The record as its user sees it; a fresh one when it is not here. */
  RecordState shown(RecordType type, UUID record);

  /** Whether anything of the record is here. */
  boolean has(UUID record);

  /** This computer's last change of the record that the server may yet take in. */
  @Nullable UUID latest(UUID record);

  /** What is here. */
  List<RecordState> records();

  /** The changes the server refused. */
  Map<UUID, ChangeAnswer> setAside();

  /** The changes that may be sent now: neither set aside nor behind one that is. */
  List<Change> free();

  /** The changes without an answer, those among them that are set aside. */
  List<Change> unanswered();

  /** What was erased here. */
  ErasureShelf erasures();

  /** Every text that lies anywhere in the store, waiting changes left out. */
  Collection<String> texts(UUID record);

  /** What is still here of an earlier life of the server. */
  Keepsakes keepsakes();

  /** Runs between any two steps of a transaction, where the store lets it. */
  void eachStep(Runnable step);

  /** The process died, or the power failed; the next one opens the store again. */
  void dies(boolean powerFails);
}
