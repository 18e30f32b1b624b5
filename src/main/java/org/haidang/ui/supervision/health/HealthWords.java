package org.haidang.ui.supervision.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.haidang.sync.HeartbeatMessages.Heartbeat;
import org.haidang.ui.kit.Formats;
import org.haidang.ui.kit.Wording;
import org.haidang.ui.supervision.health.Fitness.Row;
import org.jspecify.annotations.Nullable;

/** What there is to say of a workstation, in words. */
final class HealthWords {

  private static final int CODE = 4;
  private static final double GIGABYTE = 1L << 30;

  private final Wording wording;
  private final Formats formats;

  HealthWords(Wording wording, Formats formats) {
    this.wording = wording;
    this.formats = formats;
  }

  /** A computer by its short name; by the end of its id where it was given none. */
  static String name(UUID workstation, @Nullable String name) {
    return name == null ? code(workstation) : name;
  }

  /** The end of its id. */
  static String code(UUID workstation) {
    var id = workstation.toString();
    return id.substring(id.length() - CODE).toUpperCase(Locale.ROOT);
  }

  String who(Row row) {
    return name(row.told().workstation(), row.told().name())
        + " · "
        + wording.names().person(row.told().login());
  }

  String centre(String code) {
    return wording.names().centre(code);
  }

  String heard(Row row) {
    var heard = formats.lately(row.told().at());
    return row.told().lockedSince() == null ? heard : wording.get("health.heard.locked", heard);
  }

  String waiting(Row row) {
    int waiting = row.told().heartbeat().waiting();
    if (waiting == 0) {
      return wording.get("health.waiting.none");
    }
    return row.waited().toMinutes() < 1
        ? number(waiting)
        : wording.get("health.waiting.since", number(waiting), span(row.waited()));
  }

  String disk(Row row) {
    long free = row.told().heartbeat().freeDisk();
    return free < 0
        ? wording.get("health.unknown")
        : wording.get("health.gb", number(Math.round(free / GIGABYTE)));
  }

  String database(Row row) {
    var beat = row.told().heartbeat();
    var sound = beat.sound();
    if (sound == null) {
      return wording.get("health.database.unchecked");
    }
    return wording.get(sound ? "health.database.sound" : "health.database.damaged");
  }

  String clock(Heartbeat beat) {
    if (beat.clockAhead() == null) {
      return wording.get("health.unknown");
    }
    var ahead = Fitness.ahead(beat);
    if (ahead.abs().compareTo(Fitness.TOLERATED) < 0) {
      return wording.get("health.clock.right");
    }
    return wording.get(
        ahead.isNegative() ? "health.clock.behind" : "health.clock.ahead", span(ahead.abs()));
  }

  /** The worst in a few words; that all is well otherwise. */
  String worst(Row row) {
    return row.troubles().isEmpty()
        ? wording.get("health.well")
        : wording.get("health.short." + key(row.troubles().getFirst()));
  }

  static String key(Trouble trouble) {
    return trouble.name().toLowerCase(Locale.ROOT);
  }

  /** All there is to say of one, each in a sentence: first what is wrong, then how it stands. */
  List<String> whole(Row row, Instant now) {
    return new HealthSentences(this, wording, formats).of(row, now);
  }

  /** In minutes, hours or days, whole ones. */
  String span(Duration span) {
    if (span.toDays() > 1) {
      return wording.get("line.span.days", number(span.toDays()));
    }
    if (span.toHours() > 1) {
      return wording.get("line.span.hours", number(span.toHours()));
    }
    return wording.get("line.span.minutes", number(Math.max(1, span.toMinutes())));
  }

  String number(long many) {
    return formats.number(many, wording.language().get());
  }
}
