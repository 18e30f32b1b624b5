package org.haidang.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.Body;
import org.haidang.model.RecordType;
import org.haidang.records.Register;

/**
 * Who a person is after all merging. Two computers may merge A into B and B into A while apart: in
 * such a ring the oldest record stands for all, on every computer alike. Thread-safe; blocks on the
 * disk.
 */
public final class Survivors {

  private static final String KEY = "merged:";

  /** More persons than this are never one. */
  private static final int MOST = 500;

  private final Register register;

  /** Among the persons of {@code register}. */
  public Survivors(Register register) {
    this.register = register;
  }

  /** What the index keeps of a person that was merged into another. */
  static Optional<String> key(Body body) {
    return target(body).map(into -> KEY + into);
  }

  /**
   * Whom the person with {@code body} was merged into; empty when nobody, or no id stands there.
   */
  static Optional<UUID> target(Body body) {
    var into = body.get(PersonFields.MERGED_INTO);
    try {
      return into == null ? Optional.empty() : Optional.of(UUID.fromString(into));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Who {@code person} is now: the end of the chain as far as this computer has it, the oldest of a
   * ring.
   */
  public UUID of(UUID person) {
    var passed = new ArrayList<UUID>();
    var at = person;
    while (true) {
      int before = passed.indexOf(at);
      if (before >= 0) {
        // Ids of UUIDv7 are in the order in which they were made.
        return Collections.min(passed.subList(before, passed.size()));
      }
      passed.add(at);
      var opened = register.open(at).filter(it -> it.state().type() == RecordType.PERSON);
      if (opened.isEmpty()) {
        // Not here: whoever was last known stands for it.
        return passed.size() == 1 ? at : passed.get(passed.size() - 2);
      }
      var next = target(opened.get().state().body());
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
  }

  /** All records that are the person {@code survivor}, that one first. */
  public List<UUID> all(UUID survivor) {
    Set<UUID> found = new LinkedHashSet<>();
    found.add(survivor);
    var ask = new ArrayDeque<UUID>();
    ask.add(survivor);
    while (!ask.isEmpty() && found.size() < MOST) {
      var rows = register.sharing(List.of(KEY + ask.remove()), Set.of(RecordType.PERSON), MOST);
      for (var row : rows) {
        if (found.add(row.id())) {
          ask.add(row.id());
        }
      }
    }
    return List.copyOf(found);
  }
}
