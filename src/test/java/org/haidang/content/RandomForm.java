package org.haidang.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes an XLSForm of random questions in random groups and repeats, the same for each seed. */
final class RandomForm {

  /** Every type that takes an answer. */
  private static final List<String> TYPES =
      List.of(
          "text",
          "integer",
          "integer",
          "decimal",
          "range",
          "date",
          "time",
          "dateTime",
          "select_one yn",
          "select_one towns",
          "select_multiple fruit",
          "rank fruit",
          "select_one yn or_other",
          "acknowledge",
          "barcode",
          "geopoint",
          "geotrace",
          "geoshape",
          "image",
          "file");

  static final String CHOICES =
      """
      list_name,name,label,part
      yn,yes,Yes,
      yn,no,No,
      fruit,mango,Mango,
      fruit,papaya,Papaya,
      fruit,melon,Melon,
      towns,ha,Ha,yes
      towns,hb,Hb,yes
      towns,sa,Sa,no
      """;

  private static final int DEEPEST = 3;

  private final Random random;
  private final StringBuilder rows =
      new StringBuilder(
          "type,name,label,relevant,constraint,calculation,choice_filter,repeat_count,required\n");

  /** Numbers and yes-or-no questions so far, which later rows may speak of. */
  private final List<String> numbers = new ArrayList<>();

  private final List<String> answers = new ArrayList<>();
  private int count;

  RandomForm(long seed) {
    this.random = new Random(seed);
  }

  String survey() {
    question("integer", "");
    question("select_one yn", "");
    nodes(0);
    rows.append("calculate,total,,,,sum(${%s}) + 1,,,\n".formatted(any(numbers)));
    return rows.toString();
  }

  private void nodes(int depth) {
    var many = 2 + random.nextInt(4);
    for (var i = 0; i < many; i++) {
      switch (depth < DEEPEST ? random.nextInt(8) : 7) {
        case 0 -> group("group", depth, "");
        case 1 -> group("repeat", depth, "");
        case 2 -> group("repeat", depth, counted());
        case 3 ->
            rows.append(
                "calculate,q%d,,,,\"coalesce(${%s}, 0) * 2\",,,\n"
                    .formatted(++count, any(numbers)));
        case 4 -> rows.append("note,q%d,Hello ${%s},,,,,,\n".formatted(++count, any(answers)));
        default -> question(any(TYPES), relevance());
      }
    }
  }

  private String counted() {
    return switch (random.nextInt(3)) {
      case 0 -> "2";
      case 1 -> "${" + any(numbers) + "}";
      default -> "${" + any(numbers) + "} + 1";
    };
  }

  private void group(String kind, int depth, String counted) {
    var name = "g" + ++count;
    rows.append("begin_%s,%s,G,%s,,,,%s,\n".formatted(kind, name, relevance(), counted));
    nodes(depth + 1);
    rows.append("end_%s,,,,,,,,\n".formatted(kind));
  }

  /** About a third of all rows apply only under a condition, which holds or not. */
  private String relevance() {
    return switch (random.nextInt(6)) {
      case 0 -> "${" + any(numbers) + "} > 1";
      case 1 -> "${" + any(answers) + "} = 'nobody'";
      default -> "";
    };
  }

  private void question(String type, String relevance) {
    var name = "q" + ++count;
    var constraint = type.equals("integer") ? ". < 100" : "";
    var filter = type.equals("select_one towns") ? "part = ${q2}" : "";
    var required = random.nextBoolean() ? "yes" : "";
    rows.append(
        "%s,%s,Q,%s,%s,,%s,,%s\n".formatted(type, name, relevance, constraint, filter, required));
    if (type.equals("integer")) {
      numbers.add(name);
    }
    answers.add(name);
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }
}
