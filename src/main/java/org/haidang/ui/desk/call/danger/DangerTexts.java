package org.haidang.ui.desk.call.danger;

import org.haidang.content.Emergency;
import org.haidang.desk.AlarmState;
import org.haidang.desk.Rung;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.jspecify.annotations.Nullable;

/** The alarm in words, in the language of the moment. */
public final class DangerTexts {

  private final Wording wording;
  private final Formats formats;

  /** Words of {@code wording}, hours by {@code formats}. */
  public DangerTexts(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
  }

  /** How far it has got: nobody told, or who was told and when. */
  public String state(AlarmState state) {
    return switch (state) {
      case AlarmState.NotRaised _ -> wording.get("danger.notraised");
      case AlarmState.NobodyReached _ -> wording.get("danger.nobody");
      case AlarmState.Reached reached -> reached(reached);
    };
  }

  private String reached(AlarmState.Reached reached) {
    var name = name(reached.service(), reached.number());
    var at = reached.at();
    return at == null
        ? wording.get("danger.reached", name)
        : wording.get("danger.reached.at", name, formats.lately(at));
  }

  private String name(String service, String number) {
    return number.isEmpty() ? service(service) : number;
  }

  /** The kind of service. */
  public String service(String service) {
    return switch (service) {
      case "police", "fire", "ambulance", "disaster", "any", "mission" ->
          wording.get("danger.service." + service);
      default -> wording.get("danger.service.other");
    };
  }

  /** What came of ringing. */
  public String outcome(Rung.@Nullable Outcome outcome) {
    return outcome == null ? "" : wording.get("danger.outcome." + outcome.stored());
  }

  /** What people read beside a number. */
  public String label(Emergency number) {
    var label = number.label().in(wording.tag());
    return label.isEmpty() ? service(number.service()) : label;
  }

  /** One line of the log: when, whom, what came of it, who. */
  public String line(Rung rung) {
    var at = rung.at();
    var line = new StringBuilder(at == null ? "" : formats.lately(at) + "  ");
    line.append(rung.number());
    if (!rung.service().isEmpty()) {
      line.append(rung.number().isEmpty() ? "" : " ").append(service(rung.service()));
    }
    var outcome = outcome(rung.outcome());
    if (!outcome.isEmpty()) {
      line.append(": ").append(outcome);
    }
    if (!rung.who().isEmpty()) {
      line.append(", ").append(rung.who());
    }
    return line.toString();
  }
}
