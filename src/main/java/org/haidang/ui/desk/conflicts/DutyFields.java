package org.haidang.ui.desk.conflicts;

import static java.util.Map.entry;
import static org.haidang.ui.desk.conflicts.FieldSpec.chosen;
import static org.haidang.ui.desk.conflicts.FieldSpec.part;
import static org.haidang.ui.desk.conflicts.FieldSpec.plain;
import static org.haidang.ui.desk.conflicts.FieldSpec.secret;

import java.util.Map;
import org.haidang.content.Parts;
import org.haidang.duties.CallBack;
import org.haidang.duties.FlagFields;
import org.haidang.duties.FollowUp;
import org.haidang.duties.FollowUpFields;
import org.haidang.duties.HandoverFields;
import org.haidang.model.RecordFields;
import org.haidang.ui.desk.conflicts.Field.Kind;

/** What the fields of follow-ups, handovers and flags are called. */
final class DutyFields {

  /** Of a follow-up. */
  static final Map<String, FieldSpec> FOLLOW_UP =
      Map.ofEntries(
          entry(
              RecordFields.STATE,
              chosen(
                  "duties.state",
                  "duties.state.",
                  FollowUp.State.values(),
                  FollowUp.State::stored)),
          entry(RecordFields.WHO, plain("duties.who", Kind.LINE)),
          entry(
              FollowUpFields.KIND,
              chosen(
                  "duties.new.kind",
                  "duties.kind.",
                  FollowUp.Kind.values(),
                  FollowUp.Kind::stored)),
          entry(FollowUpFields.ABOUT, secret("duties.about", Kind.LINES)),
          entry(
              FollowUpFields.RESULT,
              chosen(
                  "duties.result",
                  "duties.result.",
                  FollowUp.Result.values(),
                  FollowUp.Result::stored)),
          entry(FollowUpFields.RESULT_NOTE, secret("duties.done.note", Kind.LINES)),
          entry(
              FollowUpFields.PERMISSION,
              chosen(
                  "conflicts.permission",
                  "duties.permission.",
                  CallBack.Permission.values(),
                  CallBack.Permission::stored)),
          entry(FollowUpFields.NUMBER, secret("duties.number", Kind.LINE)),
          entry(FollowUpFields.HOW, secret("duties.how", Kind.LINES)),
          entry(FollowUpFields.CODE_WORD, secret("duties.code_word", Kind.LINE)),
          entry(FollowUpFields.IF_OTHER, secret("duties.if_other", Kind.LINES)),
          entry(FollowUpFields.PLACE, part("conflicts.place", Parts.COUNTRY)),
          entry(FollowUpFields.ZONE, plain("conflicts.zone", Kind.FIXED)));

  /** Of a handover. */
  static final Map<String, FieldSpec> HANDOVER =
      Map.of(
          HandoverFields.TAKEN_BY, plain("conflicts.taken_by", Kind.FIXED),
          HandoverFields.REMARK, secret("conflicts.remark", Kind.LINES));

  /** Of a flag on a number. */
  static final Map<String, FieldSpec> FLAG =
      Map.of(
          FlagFields.NUMBER, secret("duties.number", Kind.FIXED),
          FlagFields.KIND, plain("flags.kind", Kind.FIXED),
          FlagFields.REASON, secret("duties.cancel.reason", Kind.LINES),
          FlagFields.UNTIL, plain("people.alert.until", Kind.DAY));

  private DutyFields() {}
}
