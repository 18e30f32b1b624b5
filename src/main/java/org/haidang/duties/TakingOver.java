package org.haidang.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.haidang.duties.Handovers.Reason;
import org.haidang.model.Change;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.model.RecordType;
import org.haidang.platform.PlainText;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/**
 * What taking a handover over changes: its own record, and the follow-ups that come along. Blocks
 * on the disk.
 */
record TakingOver(Register register, Pen pen) {

  /** Why the account {@code me} may not take it over; null when it may. */
  static @Nullable Reason against(Handover handover, Set<UUID> read, String me) {
    if (handover.givenBy().equals(me)) {
      return Reason.OWN;
    }
    if (handover.state() == Handover.State.TAKEN) {
      return Reason.TAKEN;
    }
    boolean all = handover.lines().stream().allMatch(line -> read.contains(line.id()));
    return all ? null : Reason.UNREAD;
  }

  /** The changes that sign {@code opened} and move the follow-ups of the lines {@code moving}. */
  List<Change> changes(Register.Opened opened, Set<UUID> moving, String remark) {
    var handover = Handover.of(opened.state());
    var me = pen.account().login();
    var body =
        opened
            .state()
            .body()
            .with(RecordFields.STATE, Handover.State.TAKEN.stored())
            .with(HandoverFields.TAKEN_BY, me)
            .with(HandoverFields.TAKEN_AT + me, pen.now().toString())
            .with(HandoverFields.TAKEN_REMARK + me, PlainText.lines(remark).strip());
    var changes = new ArrayList<Change>();
    changes.add(pen.change(opened, body, null));
    for (var line : handover.lines()) {
      if (moving.contains(line.id())) {
        moved(line, handover.givenBy(), me).ifPresent(changes::add);
      }
    }
    return changes;
  }

  private Optional<Change> moved(HandoverLine line, String giver, String to) {
    var record = line.record();
    if (record == null || line.type() != RecordType.FOLLOW_UP) {
      return Optional.empty();
    }
    return register
        .open(record)
        .filter(opened -> opened.state().type() == RecordType.FOLLOW_UP)
        .filter(opened -> isOpenOf(FollowUp.of(opened.state()), giver))
        .map(opened -> pen.change(opened, opened.state().body().with(RecordFields.WHO, to), null));
  }

  private static boolean isOpenOf(FollowUp each, String giver) {
    return each.state() == FollowUp.State.OPEN && giver.equals(each.who());
  }

  /** The changes by which {@code login}, of several who took it over, has it. */
  List<Change> settled(Register.Opened opened, String login) {
    var changes = new ArrayList<Change>();
    changes.add(settled(opened, HandoverFields.TAKEN_BY, login));
    for (var line : Handover.of(opened.state()).lines()) {
      var record = line.record();
      if (record != null && line.type() == RecordType.FOLLOW_UP) {
        register
            .open(record)
            .filter(each -> claims(each, login))
            .map(each -> settled(each, RecordFields.WHO, login))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  /** {@code login} stands in {@code path} in place of all that is held there. */
  private Change settled(Register.Opened opened, String path, String login) {
    var state = opened.state();
    var seen =
        state.conflicts().getOrDefault(path, List.of()).stream().map(HeldValue::change).toList();
    return pen.edit(opened, List.of(new Edit(path, state.body().get(path), login, seen)), null);
  }

  private static boolean claims(Register.Opened followUp, String login) {
    return followUp.state().conflicts().getOrDefault(RecordFields.WHO, List.of()).stream()
        .map(HeldValue::value)
        .anyMatch(login::equals);
  }
}
