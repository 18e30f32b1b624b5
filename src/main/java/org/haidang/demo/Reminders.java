package org.haidang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.haidang.duties.CallBack;
import org.haidang.duties.FollowUp;
import org.haidang.duties.NewFollowUp;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.jspecify.annotations.Nullable;

/** Follow-ups of the story: what was agreed, and what came of the older ones. Confined. */
final class Reminders {

  private static final List<String> NOTES =
      List.of(
          "Đã gặp, nói sẽ tự gọi khi cần.",
          "Không ai nghe máy, sẽ gọi lại đúng giờ hẹn.",
          "Đã hỏi: mọi việc ổn, cháu đi học lại.",
          "Cơ quan đã nhận, hẹn trả lời sau.");

  /** What is this old or younger and not done stays open: some wait beyond their day. */
  private static final Duration LEFT = Duration.ofDays(3);

  private final StoryDesk desk;
  private final Dice dice;

  Reminders(StoryDesk desk, Dice dice) {
    this.desk = desk;
    this.dice = dice;
  }

  /** What the form of {@code contact} says is to follow; null when nothing is. */
  @Nullable UUID make(DemoContact contact) {
    var on = contact.answer("closing/follow_up_on");
    if (on.isEmpty()) {
      return null;
    }
    var due =
        LocalDate.parse(on)
            .atTime(dice.between(8, 17), dice.pick(List.of(0, 15, 30)))
            .atZone(desk.zone())
            .toInstant();
    var callBack = callBack(contact, SafeHours.none(desk.zone()), "");
    var kind =
        contact.kind().equals("referral")
            ? FollowUp.Kind.ASK_AGENCY
            : callBack.allowed() ? FollowUp.Kind.CALL_BACK : FollowUp.Kind.OTHER;
    var who = dice.chance(75) ? contact.taker().login() : null;
    var urgency = contact.tells("danger_signs/risk", "high") ? Urgency.HIGH : Urgency.NORMAL;
    var seat = desk.at(contact.taker(), contact.ended().plus(Duration.ofMinutes(4)));
    var id =
        seat.followUps()
            .add(
                new NewFollowUp(
                    kind,
                    due,
                    urgency,
                    who,
                    contact.answer("closing/handover"),
                    kind == FollowUp.Kind.CALL_BACK ? callBack : null,
                    contact.id()));
    if (due.isBefore(desk.end().minus(LEFT))) {
      done(id, contact, due.plus(Duration.ofMinutes(dice.between(0, 180))));
    }
    return id;
  }

  private void done(UUID id, DemoContact contact, Instant at) {
    var result =
        dice.pick(
            List.of(
                FollowUp.Result.REACHED,
                FollowUp.Result.REACHED,
                FollowUp.Result.REACHED,
                FollowUp.Result.NO_ANSWER,
                FollowUp.Result.OTHER_ANSWERED));
    var seat = desk.at(contact.taker(), at);
    seat.followUps().done(id, result, dice.pick(NOTES));
  }

  /** A call-back to somebody abroad, whose clock says something else, due this evening. */
  void abroad(DemoContact contact, String country, ZoneId there) {
    var hours = SafeHours.daily(there, LocalTime.of(20, 0), LocalTime.of(22, 0));
    var due = LocalDate.ofInstant(desk.end(), desk.zone()).atTime(20, 0).atZone(there).toInstant();
    var ring = callBack(contact, hours, country);
    plan(
        contact, FollowUp.Kind.CALL_BACK, due, "Người thân đang ở nước ngoài gọi về giờ này", ring);
  }

  /** Something about {@code contact} that fell due {@code since} ago and was not done. */
  void overdue(DemoContact contact, Duration since) {
    var due = desk.end().minus(since);
    plan(contact, FollowUp.Kind.CHECK_REFERRAL, due, "Hỏi đã có người đến gặp chưa", null);
  }

  private void plan(
      DemoContact contact, FollowUp.Kind kind, Instant due, String about, @Nullable CallBack ring) {
    desk.at(contact.taker(), desk.end().minus(Duration.ofHours(30)))
        .followUps()
        .add(
            new NewFollowUp(
                kind, due, Urgency.HIGH, contact.taker().login(), about, ring, contact.id()));
  }

  private CallBack callBack(DemoContact contact, SafeHours otherwise, String country) {
    var from = contact.answer("safety/callback_from");
    var to = contact.answer("safety/callback_to");
    var hours =
        from.isEmpty() || to.isEmpty()
            ? otherwise
            : SafeHours.daily(desk.zone(), LocalTime.parse(from), LocalTime.parse(to));
    var number = contact.answer("caller/caller_phone");
    return new CallBack(
        CallBack.Permission.of(contact.answer("safety/callback")),
        number.isEmpty() ? contact.call().number() : number,
        contact.answer("safety/callback_when"),
        contact.answer("safety/code_word"),
        contact.answer("safety/callback_other"),
        Objects.requireNonNull(country),
        hours);
  }
}
