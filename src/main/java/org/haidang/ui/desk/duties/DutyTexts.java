package org.haidang.ui.desk.duties;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.haidang.duties.CallBack;
import org.haidang.duties.DueList;
import org.haidang.duties.DueList.Standing;
import org.haidang.duties.Flag;
import org.haidang.duties.FollowUp;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Urgency;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** Duties in words. To be used on the FX thread. */
final class DutyTexts {

  private final Wording wording;
  private final Formats formats;
  private final Countries countries;

  DutyTexts(Wording wording, Formats formats, Countries countries) {
    this.wording = wording;
    this.formats = formats;
    this.countries = countries;
  }

  Wording wording() {
    return wording;
  }

  Formats formats() {
    return formats;
  }

  static String kind(FollowUp.Kind kind) {
    return "duties.kind." + kind.stored();
  }

  static String urgency(Urgency urgency) {
    return "duties.urgency." + urgency.stored();
  }

  static String result(FollowUp.Result result) {
    return "duties.result." + result.stored();
  }

  static String permission(CallBack.Permission permission) {
    return "duties.permission." + permission.stored();
  }

  static String state(FollowUp.State state) {
    return "duties.state." + state.name().toLowerCase(Locale.ROOT);
  }

  /** What kind of abuse. */
  String kind(Flag flag) {
    var kind = flag.kind();
    return wording.get("flags.kind." + (kind == null ? "none" : kind.stored()));
  }

  /** When it falls due. */
  String due(FollowUp each) {
    var due = each.due();
    return due == null ? "" : formats.lately(due);
  }

  /** Whom it waits for. */
  String who(@Nullable String login) {
    return login == null ? wording.get("duties.who.anybody") : wording.names().person(login);
  }

  /** What can be done about it now, in a few words. */
  String standing(DueList.Due due) {
    var back = due.followUp().callBack();
    if (back != null && !back.allowed()) {
      return wording.get("duties.standing.forbidden");
    }
    return switch (due.hours()) {
      case SafeHours.Now.Closed(var opens) ->
          opens == null
              ? wording.get("duties.standing.unknown")
              : wording.get("duties.standing.opens", formats.lately(opens));
      case SafeHours.Now.Open(var until) ->
          wording.get("duties.standing.open", formats.lately(until));
      case SafeHours.Now.Always _ ->
          wording.get(
              due.standing() == Standing.LATER ? "duties.standing.later" : "duties.standing.now");
    };
  }

  /** What the clock says where the caller is; empty where it says what the desk's says. */
  String there(CallBack back, Instant now) {
    var zone = back.hours().zone();
    boolean same =
        now.atZone(zone).toLocalDateTime().equals(now.atZone(formats.zone()).toLocalDateTime());
    return same ? "" : wording.get("duties.there", time(now, zone), place(back, zone));
  }

  private String time(Instant now, ZoneId zone) {
    return formats.time(now.atZone(zone).toLocalTime());
  }

  private String place(CallBack back, ZoneId zone) {
    return countries
        .named(back.place())
        .map(country -> country.label().in(wording.tag()))
        .orElse(zone.getId());
  }
}
