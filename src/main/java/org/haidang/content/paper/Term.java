package org.haidang.content.paper;

import java.util.ArrayList;
import java.util.List;
import org.haidang.content.Choice;

/**
 * One comparison of a condition.
 *
 * @param number the question's, as it is printed
 * @param how the comparison, whose words take the number and what it is compared with
 * @param with what the question is compared with, in words; several for "Yes or Not sure"
 */
record Term(String number, PaperWord how, List<String> with) {

  /** A question that a condition speaks of. */
  record Field(String number, List<Choice> choices, String language) {

    String label(String value) {
      return choices.stream()
          .filter(choice -> choice.name().equals(value))
          .findFirst()
          .map(choice -> choice.label().in(language))
          .orElse(value);
    }

    /** Compared with nothing at all, it is asked whether it is answered. */
    Term is(String value, PaperWord some, PaperWord none) {
      return value.isEmpty()
          ? new Term(number, none, List.of(""))
          : new Term(number, some, List.of(label(value)));
    }
  }

  /**
   * Joins {@code parts}, each a term or words already. Terms of the same question are put together:
   * "1.4 is Yes or No".
   */
  static String joined(List<Object> parts, PaperWord between, String language) {
    var words = new ArrayList<String>();
    Term open = null;
    for (var part : parts) {
      if (part instanceof Term term) {
        if (open != null && between == PaperWord.OR && open.isOfOneKindWith(term)) {
          var both = new ArrayList<>(open.with);
          both.addAll(term.with);
          open = new Term(open.number, open.how, both);
          continue;
        }
        if (open != null) {
          words.add(open.said(language));
        }
        open = term;
      } else {
        if (open != null) {
          words.add(open.said(language));
          open = null;
        }
        words.add((String) part);
      }
    }
    if (open != null) {
      words.add(open.said(language));
    }
    return String.join(" " + between.in(language) + " ", words);
  }

  private boolean isOfOneKindWith(Term other) {
    return how == PaperWord.IS && other.how == PaperWord.IS && number.equals(other.number);
  }

  private String said(String language) {
    return how.in(language, number, String.join(" " + PaperWord.OR.in(language) + " ", with));
  }
}
