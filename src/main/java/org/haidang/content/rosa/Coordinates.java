package org.haidang.content.rosa;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Places as the ODK XForms specification writes them; no map is needed to read them. */
final class Coordinates {

  private static final Pattern POINT =
      Pattern.compile(
          "(-?\\d+(?:\\.\\d+)?)\\s+(-?\\d+(?:\\.\\d+)?)(?:\\s+-?\\d+(?:\\.\\d+)?){0,2}");

  private static final double HIGHEST_LATITUDE = 90;
  private static final double HIGHEST_LONGITUDE = 180;

  /** Three corners, and the first again. */
  private static final int FEWEST_OF_SHAPE = 4;

  private Coordinates() {}

  /** Latitude and longitude in degrees, then perhaps altitude and accuracy in metres. */
  static boolean isPoint(String text) {
    var matcher = POINT.matcher(text.strip());
    return matcher.matches()
        && Math.abs(Double.parseDouble(matcher.group(1))) <= HIGHEST_LATITUDE
        && Math.abs(Double.parseDouble(matcher.group(2))) <= HIGHEST_LONGITUDE;
  }

  /** Two points or more between semicolons. */
  static boolean isTrace(String text) {
    var points = points(text);
    return points.size() > 1 && points.stream().allMatch(Coordinates::isPoint);
  }

  /** A trace of three corners or more that ends where it begins. */
  static boolean isShape(String text) {
    var points = points(text);
    return points.size() >= FEWEST_OF_SHAPE
        && isTrace(text)
        && place(points.getFirst()).equals(place(points.getLast()));
  }

  private static List<String> points(String text) {
    return Arrays.stream(text.split(";")).map(String::strip).toList();
  }

  private static String place(String point) {
    var parts = point.split("\\s+", -1);
    return parts[0] + " " + parts[1];
  }
}
