package org.haidang.store.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.haidang.access.Session;
import org.haidang.model.Account;
import org.haidang.model.Change;
import org.haidang.model.ContactFields;
import org.haidang.model.Edit;
import org.haidang.model.RecordType;
import org.haidang.model.Role;
import org.haidang.model.Version;
import org.haidang.platform.Ids;

/** Fictional changes of fictional call reports, made at one workstation. For one thread. */
public final class Reports {

  private static final Ids IDS = Ids.timeOrdered();

  /** The workstation they are made at. */
  public final UUID workstation = IDS.next();

  private final String centre;

  /** Reports of the centre with this code. */
  public Reports(String centre) {
    this.centre = centre;
  }

  /** A counselor of the centre, signed in at the workstation. */
  public Session session() {
    return session(centre);
  }

  /** A counselor of another centre, signed in at the same workstation. */
  public Session session(String of) {
    return new Session(
        new Account("lan", "Nguyễn Thị Lan", Role.COUNSELOR, of),
        workstation,
        Instant.parse("2099-01-01T00:00:00Z"));
  }

  /** A new report. */
  public Change fresh(Edit... edits) {
    var patch = new ArrayList<Edit>();
    patch.add(new Edit(ContactFields.CENTRE, null, centre));
    patch.addAll(List.of(edits));
    return change(IDS.next(), null, null, patch);
  }

  /** A change on a version of {@code first}'s record. */
  public Change on(Change first, Version base, Edit... edits) {
    return change(first.record(), null, base, List.of(edits));
  }

  /** A change right after {@code previous}, made before that was answered. */
  public Change after(Change previous, Edit... edits) {
    return change(previous.record(), previous.id(), null, List.of(edits));
  }

  private Change change(UUID record, UUID after, Version base, List<Edit> patch) {
    return new Change(
        IDS.next(),
        RecordType.CONTACT,
        record,
        after,
        base,
        patch,
        "lan",
        workstation,
        Instant.parse("2026-03-01T08:00:00Z"),
        null);
  }

  /** New reports whose patches are about 2 KB of JSON each. */
  public List<Change> ofTwoKilobytes(int count, long seed) {
    var random = new Random(seed);
    var changes = new ArrayList<Change>();
    for (int i = 0; i < count; i++) {
      var edits = new Edit[24];
      for (int field = 0; field < edits.length; field++) {
        var words = new StringBuilder();
        while (words.length() < 36) {
          words.append(Long.toString(random.nextLong() >>> 30, 36)).append(' ');
        }
        edits[field] = new Edit("section/question_" + field, null, words.toString().strip());
      }
      changes.add(fresh(edits));
    }
    return changes;
  }
}
