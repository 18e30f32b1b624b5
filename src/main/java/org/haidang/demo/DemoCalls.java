package org.haidang.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.haidang.model.Channel;
import org.haidang.platform.ErrorCode;
import org.haidang.platform.HaidangException;
import org.haidang.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * The fictional contacts the product comes with. Their days are told from the day they are read
 * ({@code today-3}, {@code today-3T22:15}), so that what was is always past and what is due is
 * still to come.
 */
public final class DemoCalls {

  private static final Pattern DAY = Pattern.compile("today([+-]\\d{1,4})?(T\\d\\d:\\d\\d)?");

  private DemoCalls() {}

  /**
   * All of them, in the order a shift might have taken them.
   *
   * @param today the day that stands for today
   * @throws HaidangException {@link ErrorCode#GARBLED_JSON} when the file is not as it should be
   */
  public static List<DemoCall> read(Json json, LocalDate today) {
    return Arrays.stream(json.read(Resource.bytes("/demo/calls.json"), RawCall[].class))
        .map(call -> call.on(today))
        .toList();
  }

  private record RawCall(
      String title,
      String scenario,
      Channel channel,
      @Nullable String number,
      List<RawEntry> answers) {

    DemoCall on(LocalDate today) {
      var entries = answers.stream().map(entry -> entry.on(today)).toList();
      return new DemoCall(title, scenario, channel, number, entries);
    }
  }

  /** Either {@code path} and {@code value}, or {@code add} and {@code as}. */
  private record RawEntry(
      @Nullable String path, @Nullable String value, @Nullable String add, @Nullable String as) {

    DemoCall.Entry on(LocalDate today) {
      if (path != null && value != null) {
        return new DemoCall.Answer(path, dated(value, today));
      }
      if (add != null && as != null) {
        return new DemoCall.Added(add, as);
      }
      throw new HaidangException(ErrorCode.GARBLED_JSON);
    }
  }

  private static String dated(String value, LocalDate today) {
    var day = DAY.matcher(value);
    if (!day.matches()) {
      return value;
    }
    var shift = day.group(1) == null ? 0 : Integer.parseInt(day.group(1));
    var time = day.group(2) == null ? "" : day.group(2);
    return today.plusDays(shift) + time;
  }
}
