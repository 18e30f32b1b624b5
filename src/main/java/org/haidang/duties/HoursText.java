package org.haidang.duties;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.haidang.model.Body;
import org.jspecify.annotations.Nullable;

/**
 * Safe hours as fields: {@code hours/monday} is {@code 18:00-20:30 22:00-01:00}, one field a day so
 * that two people who mend different days do not disagree. What cannot be read is never taken for
 * leave to ring.
 */
final class HoursText {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final ZoneId HOME = ZoneId.of("Asia/Ho_Chi_Minh");

  private HoursText() {}

  static Body written(Body into, SafeHours hours) {
    var body = into.with(FollowUpFields.ZONE, hours.zone().getId());
    for (var day : DayOfWeek.values()) {
      var spans = hours.days().get(day);
      body =
          body.with(
              path(day),
              spans == null
                  ? null
                  : spans.stream()
                      .map(span -> span.from() + "-" + span.to())
                      .collect(Collectors.joining(" ")));
    }
    return body;
  }

  static SafeHours read(Body body) {
    var zone = zone(body.get(FollowUpFields.ZONE));
    var days = new TreeMap<DayOfWeek, List<SafeHours.Span>>();
    for (var day : DayOfWeek.values()) {
      var text = body.get(path(day));
      if (text != null || zone.isEmpty()) {
        days.put(day, text == null || zone.isEmpty() ? List.of() : spans(text));
      }
    }
    return new SafeHours(zone.orElse(HOME), days);
  }

  /** Hours as somebody types them, {@code 18:00-20:30}; empty when that cannot be read. */
  static List<SafeHours.Span> spans(String text) {
    var spans = new ArrayList<SafeHours.Span>();
    for (var each : BLANKS.splitAsStream(text.strip()).toList()) {
      int dash = each.indexOf('-');
      try {
        spans.add(
            new SafeHours.Span(
                LocalTime.parse(each.substring(0, Math.max(dash, 0))),
                LocalTime.parse(each.substring(dash + 1))));
      } catch (DateTimeException e) {
        return List.of();
      }
    }
    return spans;
  }

  private static Optional<ZoneId> zone(@Nullable String name) {
    if (name == null) {
      return Optional.of(HOME);
    }
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String path(DayOfWeek day) {
    return FollowUpFields.HOURS + day.name().toLowerCase(Locale.ROOT);
  }
}
