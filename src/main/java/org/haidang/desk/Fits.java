package org.haidang.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.haidang.content.Choice;
import org.haidang.content.FormNode.Question;
import org.haidang.content.QuestionType;

/** Whether an answer to one question is one to another. Without state. */
final class Fits {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Whether answers of one kind may stand as answers of the other. */
  boolean kind(Question was, Question is) {
    if (was.type() == is.type()) {
      return true;
    }
    return switch (is.type()) {
      case TEXT -> !isSelect(was.type());
      case DECIMAL, RANGE -> isNumber(was.type());
      case SELECT_MULTIPLE -> was.type() == QuestionType.SELECT_ONE;
      default -> false;
    };
  }

  /** The part of an answer that the question still offers; the whole where it offers no list. */
  String choices(String value, Question is) {
    if (!isSelect(is.type()) || is.choices().isEmpty()) {
      return value;
    }
    var offered = is.choices().stream().map(Choice::name).toList();
    var kept = new ArrayList<>(names(value));
    kept.retainAll(offered);
    return kept.equals(names(value)) ? value : String.join(" ", kept);
  }

  /** Whether a value of which the kind is not known may be an answer. */
  boolean typed(String value, Question is) {
    return switch (is.type()) {
      case INTEGER -> value.matches("-?\\d+");
      case DECIMAL, RANGE -> value.matches("-?\\d+(\\.\\d+)?");
      case DATE -> value.matches("\\d{4}-\\d{2}-\\d{2}");
      case SELECT_ONE -> names(value).size() == 1;
      default -> true;
    };
  }

  static boolean isSelect(QuestionType type) {
    return switch (type) {
      case SELECT_ONE, SELECT_MULTIPLE, RANK -> true;
      default -> false;
    };
  }

  private static boolean isNumber(QuestionType type) {
    return switch (type) {
      case INTEGER, DECIMAL, RANGE -> true;
      default -> false;
    };
  }

  static List<String> names(String value) {
    return List.of(BLANKS.split(value.strip(), -1));
  }
}
