package org.haidang.referrals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.haidang.model.Body;
import org.haidang.model.Edit;
import org.haidang.model.HeldValue;
import org.haidang.model.RecordFields;
import org.haidang.records.Pen;
import org.haidang.records.Register;
import org.jspecify.annotations.Nullable;

/** Makes the changes of referrals: the next step of one, and what settles a disagreement. */
record ReferralSaving(Register register, Pen pen, Supplier<Clocks> clocks) {

  /** {@code body} one step further, due by the clocks of the content in use. */
  Body stepped(Body body, ReferralState to, @Nullable String why) {
    var now = pen.now();
    var urgency = Objects.requireNonNullElse(body.get(RecordFields.URGENCY), "normal");
    var step =
        new Step(
            pen.ids().next(),
            to,
            Course.of(body).tips(),
            now,
            pen.account().login(),
            pen.workstation().toString(),
            why == null || why.isEmpty() ? null : why,
            to.ended() ? null : clocks.get().due(to, urgency, now).orElse(null),
            to == ReferralState.SENT ? clocks.get().resultBy(urgency, now) : null);
    return Course.added(body, step);
  }

  /** Saves what turns {@code opened} into {@code body}; the fields named end their disagreement. */
  Moved save(Register.Opened opened, Body body, Set<String> settled) {
    var edits = new ArrayList<Edit>();
    var open = new HashSet<>(settled);
    for (var edit : opened.state().body().editsTo(body)) {
      edits.add(open.remove(edit.path()) ? settling(opened, edit) : edit);
    }
    for (var path : open) {
      var value = body.get(path);
      edits.add(settling(opened, new Edit(path, value, value)));
    }
    if (edits.isEmpty()) {
      return new Moved.Done(opened.state().id(), List.of());
    }
    edits.sort(Comparator.comparing(Edit::path));
    var change = pen.edit(opened, edits, null);
    register.save(List.of(change));
    return new Moved.Done(change.record(), List.of(change));
  }

  private static Edit settling(Register.Opened opened, Edit edit) {
    var held = opened.state().conflicts().getOrDefault(edit.path(), List.of());
    return new Edit(
        edit.path(), edit.from(), edit.to(), held.stream().map(HeldValue::change).toList());
  }
}
