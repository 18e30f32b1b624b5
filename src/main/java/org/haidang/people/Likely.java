package org.haidang.people;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.people.PersonLikeness.Ground;

/**
 * An earlier contact or a person that may be about one of those in the call. It tells nothing but
 * why, when and which alerts; its contents are opened with a reason.
 *
 * @param record its id; of a person who was merged, whom they were merged into
 * @param type {@link RecordType#PERSON} or {@link RecordType#CONTACT}
 * @param began when the contact began or the person was first noted
 * @param value how likely, 0 to 1; 0 when only the number or the code is the same
 * @param grounds what speaks for it, and against
 * @param sameCode whether it has the code that the caller said
 * @param alerts of a person, those that hold today
 */
public record Likely(
    UUID record,
    RecordType type,
    Instant began,
    double value,
    Set<Ground> grounds,
    boolean sameCode,
    List<AlertKind> alerts) {

  public Likely {
    grounds = Set.copyOf(grounds);
    alerts = List.copyOf(alerts);
  }

  /** Whether only the number speaks for it: somebody rang from there, nobody knows who. */
  public boolean isNumberAlone() {
    return value == 0 && !sameCode;
  }
}
