package org.haidang.ui.desk.call;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.haidang.duties.SafeHours;
import org.haidang.duties.Waiting;
import org.jspecify.annotations.Nullable;

/** Something that is not a report: a follow-up, a handover, a referral, what disagrees. */
record DutyWait(Waiting waiting) implements Waits {

  @Override
  public Instant started() {
    return Objects.requireNonNullElse(waiting.at(), Instant.EPOCH);
  }

  @Override
  public String whyKey() {
    return "duties.why."
        + switch (waiting.why()) {
          case ATTENTION -> "attention";
          case DISAGREES -> "disagrees";
          case DISPUTED -> "disputed";
          case HANDOVER -> "handover";
          case DUE -> "due" + hours();
          case SOON -> "soon" + hours();
          case NEWS -> "news";
        };
  }

  private String hours() {
    return switch (waiting.hours()) {
      case SafeHours.Now.Always _ -> "";
      case SafeHours.Now.Open _ -> ".open";
      case SafeHours.Now.Closed(var opens) -> opens == null ? ".closed" : ".opens";
    };
  }

  /** When the hours in which they may be rung begin or end; null where that is no matter. */
  @Nullable Instant turn() {
    return switch (waiting.hours()) {
      case SafeHours.Now.Always _ -> null;
      case SafeHours.Now.Open(var until) -> until;
      case SafeHours.Now.Closed(var opens) -> opens;
    };
  }

  /** Key of what kind of thing it is. */
  String whatKey() {
    return waiting.why() == Waiting.Why.DISAGREES
        ? "conflicts.name"
        : "duties.type." + waiting.type().name().toLowerCase(Locale.ROOT);
  }
}
