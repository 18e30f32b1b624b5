package org.haidang.ui.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haidang.platform.PlainText;

/**
 * Between positions on the earth as people type or paste them and the lexical form of XForms:
 * latitude, longitude and, where known, altitude and accuracy in metres, between spaces (ODK XForms
 * specification, "geopoint"). What is no position stays as typed, both ways.
 */
public final class Positions {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}([.,]\\d{0,15})?");
  private static final String BLANKS = "\\s*;\\s*|\\s+";
  private static final String COMMAS = "\\s*,\\s+|\\s*;\\s*|\\s+";
  private static final String COMMA = "\\s*,\\s*";
  private static final double LATITUDE = 90;
  private static final double LONGITUDE = 180;
  private static final int LEAST = 2;
  private static final int MOST = 4;

  /** Fewer points enclose nothing. */
  private static final int CORNERS = 3;

  private Positions() {}

  /**
   * The numbers of the position that {@code typed} names, with points before their decimals: {@code
   * 21,03; 105,85}, {@code 21.03, 105.85}, {@code 21,03 105,85}.
   */
  static Optional<List<String>> point(String typed) {
    var text = PlainText.digits(typed).replace('\u00A0', ' ').strip();
    // A comma parts numbers only where points stand before the decimals: 21,03 is half a position.
    var ways = text.contains(".") ? Stream.of(BLANKS, COMMAS, COMMA) : Stream.of(BLANKS, COMMAS);
    return ways.map(between -> List.of(text.split(between)))
        .filter(Positions::isPoint)
        .map(numbers -> numbers.stream().map(Positions::plain).toList())
        .findFirst();
  }

  private static boolean isPoint(List<String> numbers) {
    return numbers.size() >= LEAST
        && numbers.size() <= MOST
        && numbers.stream().allMatch(number -> NUMBER.matcher(number).matches())
        && Math.abs(value(numbers.get(0))) <= LATITUDE
        && Math.abs(value(numbers.get(1))) <= LONGITUDE;
  }

  private static double value(String number) {
    return Double.parseDouble(number.replace(',', '.'));
  }

  private static String plain(String number) {
    var point = number.replace(',', '.').replaceFirst("^\\+", "");
    return point.endsWith(".") ? point + "0" : point;
  }

  /** A typed position as it is stored. */
  static String stored(String typed) {
    return point(typed).map(numbers -> String.join(" ", numbers)).orElse(typed);
  }

  /** A stored position as it is read in Viet Nam. */
  public static String shown(String stored) {
    return point(stored)
        .map(numbers -> String.join("; ", numbers).replace('.', ','))
        .orElse(stored);
  }

  /**
   * Typed positions, one a line, as they are stored.
   *
   * @param closed whether the last point is to be the first one again
   */
  static String storedLine(String typed, boolean closed) {
    var lines = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    if (lines.isEmpty() || lines.stream().anyMatch(line -> point(line).isEmpty())) {
      return typed;
    }
    var points = lines.stream().map(Positions::stored).collect(Collectors.toList());
    if (closed && points.size() >= CORNERS && !points.getFirst().equals(points.getLast())) {
      points.add(points.getFirst());
    }
    return String.join("; ", points);
  }

  /** Stored positions as they are read, one a line; of a closed line, the last one left out. */
  public static String shownLine(String stored, boolean closed) {
    var points = points(stored);
    if (points.isEmpty()) {
      return stored;
    }
    boolean again = closed && points.size() > CORNERS && points.getFirst().equals(points.getLast());
    return points.subList(0, again ? points.size() - 1 : points.size()).stream()
        .map(Positions::shown)
        .collect(Collectors.joining("\n"));
  }

  /** The points of a stored line; none when anything in it is no point. */
  static List<String> points(String stored) {
    var points = Arrays.stream(stored.split(";")).map(String::strip).toList();
    var whole = points.stream().filter(point -> !point.isEmpty()).toList();
    return whole.stream().allMatch(point -> point(point).isPresent()) ? whole : List.of();
  }
}
