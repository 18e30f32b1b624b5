package org.haidang.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.model.RecordType;
import org.haidang.records.Register;

/**
 * Puts together what happened to a person or in a case: what points at it and what was changed in
 * it, of a person through all records merged into it. Thread-safe; blocks on the disk.
 */
public final class Timelines {

  private static final Set<RecordType> POINTING =
      Set.of(
          RecordType.CONTACT,
          RecordType.CASE,
          RecordType.REFERRAL,
          RecordType.REPORT,
          RecordType.FOLLOW_UP);

  private static final Comparator<Moment> LATEST_FIRST =
      Comparator.comparing(Moment::at).reversed();

  private final Register register;
  private final Survivors survivors;

  /** Of the records of {@code register}. */
  public Timelines(Register register) {
    this.register = register;
    this.survivors = new Survivors(register);
  }

  /**
   * The timeline of a person or a case.
   *
   * @param record its id; of a person that was merged, the timeline is that of the survivor
   * @param type PERSON or CASE
   * @param limit how many moments at most, at least 1
   */
  public Timeline of(UUID record, RecordType type, int limit) {
    var all = type == RecordType.PERSON ? survivors.all(survivors.of(record)) : List.of(record);
    var moments = new ArrayList<Moment>();
    for (var id : all) {
      for (var linked : register.linked(id, POINTING, limit + 1)) {
        var entry = linked.row().entry();
        moments.add(new Moment.Happened(entry.started(), entry.counselor(), linked, id));
      }
      for (var linked : register.linked(id, Set.of(RecordType.NOTE), limit + 1)) {
        note(linked, id).ifPresent(moments::add);
      }
      var steps = register.history(id);
      for (int i = 0; i < steps.size(); i++) {
        var step = steps.get(i);
        moments.add(new Moment.Changed(step.at(), step.author(), step, id, i == 0));
      }
    }
    moments.sort(LATEST_FIRST);
    return moments.size() <= limit
        ? new Timeline(moments, false)
        : new Timeline(moments.subList(0, limit), true);
  }

  private Optional<Moment> note(Register.Linked linked, UUID about) {
    var entry = linked.row().entry();
    return register
        .open(linked.row().id())
        .map(it -> new Moment.Noted(entry.started(), entry.counselor(), it.state(), about));
  }
}
