package org.haidang.content.rosa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The older way to choices from a file: {@code search('fruits', 'contains', 'name', ${typed})}
 * among the words of the appearance (ODK documentation, "Form widgets"). Letters match in either
 * case, as they do there; a further column and value are compared as they are.
 *
 * @param file without its ending
 * @param condition on a row of the file, of paths as the call has them; empty when every row fits
 * @param rest the appearance without the call
 */
public record Search(String file, String condition, String rest) {

  private static final Pattern CALL = Pattern.compile("(?<![\\w-])search\\s*\\(");

  private static final String UPPER = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'";
  private static final String LOWER = UPPER.toLowerCase(Locale.ROOT);

  /** Whether an appearance asks for a search. */
  public static boolean isIn(String appearance) {
    return CALL.matcher(appearance).find();
  }

  /** The search that an appearance asks for; empty when it is not written as one. */
  public static Optional<Search> of(String appearance) {
    var call = CALL.matcher(appearance);
    if (!call.find()) {
      return Optional.empty();
    }
    var arguments = new ArrayList<String>();
    var end = Arguments.split(appearance, call.end(), arguments);
    var file = end < 0 ? null : Arguments.literal(arguments.getFirst());
    if (file == null || file.isBlank()) {
      return Optional.empty();
    }
    var rest = (appearance.substring(0, call.start()) + " " + appearance.substring(end)).strip();
    var stem = file.strip().replaceFirst("(?i)\\.csv$", "");
    return condition(arguments).map(it -> new Search(stem, it, rest));
  }

  private static Optional<String> condition(List<String> arguments) {
    return switch (arguments.size()) {
      case 1 -> Optional.of("");
      case 4 -> found(arguments);
      case 6 ->
          found(arguments)
              .flatMap(
                  found ->
                      Optional.ofNullable(Arguments.literal(arguments.get(4)))
                          .map(
                              column ->
                                  found
                                      + " and "
                                      + column.strip()
                                      + " = ("
                                      + arguments.get(5).strip()
                                      + ")"));
      default -> Optional.empty();
    };
  }

  private static Optional<String> found(List<String> arguments) {
    var how = Arguments.literal(arguments.get(1));
    var columns = Arguments.literal(arguments.get(2));
    if (how == null || columns == null) {
      return Optional.empty();
    }
    var pattern =
        switch (how.strip().toLowerCase(Locale.ROOT)) {
          case "matches" -> "%s = %s";
          case "contains" -> "contains(%s, %s)";
          case "startswith" -> "starts-with(%s, %s)";
          case "endswith" -> "ends-with(%s, %s)";
          default -> "";
        };
    if (pattern.isEmpty()) {
      return Optional.empty();
    }
    var text = inLower(arguments.get(3).strip());
    return Optional.of(
        Arrays.stream(columns.split(",", -1))
            .map(column -> pattern.formatted(inLower(column.strip()), text))
            .collect(Collectors.joining(" or ", "(", ")")));
  }

  private static String inLower(String text) {
    return "translate(" + text + ", " + UPPER + ", " + LOWER + ")";
  }
}
