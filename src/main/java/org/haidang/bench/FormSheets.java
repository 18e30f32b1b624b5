package org.haidang.bench;

import java.util.Map;

/**
 * A form of any number of questions, as an author would write it: sections of 25; of each five
 * questions a line, a number, a choice, one that applies by an earlier choice, and a note that
 * shows a calculation.
 */
final class FormSheets {

  private static final int SECTION = 25;
  private static final int KINDS = 5;

  private FormSheets() {}

  /** The path of the first line of text. */
  static final String FIRST = "s0/q0";

  static Map<String, String> of(int questions) {
    var survey =
        new StringBuilder(
            "type,name,label::Tiếng Việt (vi),label::English (en),relevant,calculation\n");
    for (int i = 0; i < questions; i++) {
      if (i % SECTION == 0) {
        row(survey, "begin_group", "s" + i / SECTION, "Phần " + i / SECTION, "Part", "", "");
      }
      question(survey, i);
      if (i % SECTION == SECTION - 1 || i == questions - 1) {
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
        Đo tốc độ,bench-%1$d,%1$d,Tiếng Việt (vi)
        """
            .formatted(questions));
  }

  private static void question(StringBuilder survey, int i) {
    var name = "q" + i;
    var label = "Câu hỏi " + i;
    switch (i % KINDS) {
      case 0 -> row(survey, "text", name, label, name, "", "");
      case 1 -> row(survey, "integer", name, label, name, "", "");
      case 2 -> row(survey, "select_one yn", name, label, name, "", "");
      case 3 -> row(survey, "text", name, label, name, "${q" + (i - 1) + "}='yes'", "");
      default ->
          row(
              survey,
              "calculate",
              name,
              "",
              "",
              "",
              "\"concat(${q" + (i - 4) + "}, ' ', ${q" + (i - 3) + "})\"");
    }
  }

  private static void row(StringBuilder survey, String... cells) {
    survey.append(String.join(",", cells)).append('\n');
  }
}
