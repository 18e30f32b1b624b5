package org.haidang.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands somewhere. Immutable.
 *
 * @param type what it is
 * @param id UUIDv7 made at the workstation that created it
 * @param version its version at the central server; null until accepted there
 * @param body its fields; where values disagree, the one to show
 * @param conflicts for each field whose values disagree, all of them in the order the server took
 *     them in; empty in the usual case
 * @param scopes who may hold it, see {@link Scopes}
 * @param erased true when all but its id is gone for ever
 */
public record RecordState(
    RecordType type,
    UUID id,
    @Nullable Version version,
    Body body,
    SortedMap<String, List<HeldValue>> conflicts,
    SortedSet<String> scopes,
    boolean erased) {

  public RecordState {
    conflicts = Collections.unmodifiableSortedMap(new TreeMap<>(conflicts));
    scopes = Collections.unmodifiableSortedSet(new TreeSet<>(scopes));
  }

  /** A record that no server has seen and that holds nothing yet. */
  public static RecordState fresh(RecordType type, UUID id) {
    return new RecordState(type, id, null, Body.EMPTY, new TreeMap<>(), new TreeSet<>(), false);
  }

  /** This record with another body. */
  public RecordState withBody(Body other) {
    return new RecordState(type, id, version, other, conflicts, scopes, erased);
  }
}
