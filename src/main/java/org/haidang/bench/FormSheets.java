package org.haidang.bench;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * A form of any number of questions, as an author would write it: sections of 25; of each five
 * questions a line, a number, a choice, one that applies by an earlier choice, and a calculation
 * from the two first of them.
 */
final class FormSheets {

  private static final int SECTION = 25;
  private static final int KINDS = 5;

  private FormSheets() {}

  /** The path of the first line of text. */
  static final String FIRST = "s0/q0";

  /** The path of the first number. */
  static final String NUMBER = "s0/q1";

  static Map<String, String> of(int questions) {
    return of(questions, "bench", SECTION, FormSheets::joined);
  }

  /** The same, but each calculation builds on the one before: the first number moves them all. */
  static Map<String, String> chained(int questions) {
    return of(questions, "chained", SECTION, FormSheets::summed);
  }

  /**
   * The same as {@link #of}, but all in one section, as an author without groups would write it.
   */
  static Map<String, String> flat(int questions) {
    return of(questions, "flat", questions, FormSheets::joined);
  }

  private static String joined(int i) {
    return "concat(${q" + (i - 4) + "}, ' ', ${q" + (i - 3) + "})";
  }

  private static String summed(int i) {
    var own = "if(${q" + (i - 3) + "} = '', 0, ${q" + (i - 3) + "})";
    return i < KINDS ? own : own + " + ${q" + (i - KINDS) + "}";
  }

  private static Map<String, String> of(
      int questions, String id, int perSection, IntFunction<String> calculation) {
    var survey =
        new StringBuilder(
            "type,name,label::Tiếng Việt (vi),label::English (en),relevant,calculation\n");
    for (int i = 0; i < questions; i++) {
      if (i % perSection == 0) {
        row(survey, "begin_group", "s" + i / perSection, "Phần " + i / perSection, "Part", "", "");
      }
      question(survey, i, calculation);
      if (i % perSection == perSection - 1 || i == questions - 1) {
        row(survey, "end_group", "", "", "", "", "");
      }
    }
    return Map.of(
        "survey",
        survey.toString(),
        "choices",
        """
        list_name,name,label::Tiếng Việt (vi),label::English (en)
        yn,yes,Có,Yes
        yn,no,Không,No
        """,
        "settings",
        """
        form_title,form_id,version,default_language
        Đo tốc độ,%2$s-%1$d,%1$d,Tiếng Việt (vi)
        """
            .formatted(questions, id));
  }

  private static void question(StringBuilder survey, int i, IntFunction<String> calculation) {
    var name = "q" + i;
    var label = "Câu hỏi " + i;
    switch (i % KINDS) {
      case 0 -> row(survey, "text", name, label, name, "", "");
      case 1 -> row(survey, "integer", name, label, name, "", "");
      case 2 -> row(survey, "select_one yn", name, label, name, "", "");
      case 3 -> row(survey, "text", name, label, name, "${q" + (i - 1) + "}='yes'", "");
      default -> row(survey, "calculate", name, "", "", "", "\"" + calculation.apply(i) + "\"");
    }
  }

  private static void row(StringBuilder survey, String... cells) {
    survey.append(String.join(",", cells)).append('\n');
  }
}
